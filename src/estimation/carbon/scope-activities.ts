/** What an activity emits through: it decides where the Corporate Standard files it. */
export type ActivityKind =
  | 'electricity'
  | 'purchase'
  | 'disposal'
  | 'fuel'
  | 'refrigerant'
  | 'grid-losses'
  | 'commuting'
  | 'travel';

export const scopeActivities = [
  { id: 'local-training', label: 'Training on local machines', kind: 'electricity' },
  { id: 'cloud-training', label: 'Training in the cloud', kind: 'electricity' },
  { id: 'cloud-deployment', label: 'Serving a model in the cloud', kind: 'electricity' },
  { id: 'local-backup-servers', label: 'Running local backup servers', kind: 'electricity' },
  { id: 'cloud-backup', label: 'Keeping backups in the cloud', kind: 'electricity' },
  { id: 'hardware-purchase', label: 'Buying hardware', kind: 'purchase' },
  { id: 'hardware-disposal', label: 'Disposing of hardware', kind: 'disposal' },
  { id: 'backup-generator', label: 'Running a diesel generator', kind: 'fuel' },
  { id: 'staff-commuting', label: 'Staff travelling to work', kind: 'commuting' },
  { id: 'business-travel', label: 'Travelling for work', kind: 'travel' },
  { id: 'grid-losses', label: 'Losses on the way from the power station', kind: 'grid-losses' },
  { id: 'refrigerant-leak', label: 'Refrigerant leaking from the cooling', kind: 'refrigerant' },
] as const satisfies readonly { id: string; label: string; kind: ActivityKind }[];

export type ScopeActivity = (typeof scopeActivities)[number]['id'];

export const scopeActivityIds: readonly ScopeActivity[] = scopeActivities.map(({ id }) => id);

const kinds = new Map<ScopeActivity, ActivityKind>(
  scopeActivities.map(({ id, kind }) => [id, kind]),
);

export function kindOf(activity: ScopeActivity): ActivityKind {
  const kind = kinds.get(activity);
  if (!kind) throw new RangeError(`no activity is called ${activity}`);
  return kind;
}
