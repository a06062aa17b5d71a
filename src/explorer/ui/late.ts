/** What the explorer loads once a reader asks for the logarithmic scale or pins a setting. */
export { default as Comparison } from './Comparison.svelte';
export { default as LogDots } from './LogDots.svelte';
