import text from '../../../content/course.yaml?raw';
import { courseSchema } from './course-schema.ts';
import { readContent } from '../read/read-content.ts';

export const course = readContent('content/course.yaml', text, courseSchema);
