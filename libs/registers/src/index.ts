export { isoRegister } from './iso.ts';
