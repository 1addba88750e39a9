import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('documents', { testTimeout: 120_000 });
