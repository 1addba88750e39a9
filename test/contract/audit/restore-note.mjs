export { noteRestore } from '../../../apps/launch/audit-note.mjs';
