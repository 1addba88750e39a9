import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('rules');
