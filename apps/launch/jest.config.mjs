import { jestProject } from '../../libs/testing/jest.base.mjs';

// Plain JavaScript as it is delivered: nothing is transformed. Real processes and a real database take their time.
export default jestProject('launch', { transform: {}, testMatch: ['**/*.spec.mjs'], testTimeout: 180_000 });
