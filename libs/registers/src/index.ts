export { demoRegister } from './demo.ts';
export { isoRegister } from './iso.ts';
