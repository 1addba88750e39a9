import { jestProject } from '../../libs/testing/jest.base.mjs';

export default jestProject('house', { testTimeout: 60_000 });
