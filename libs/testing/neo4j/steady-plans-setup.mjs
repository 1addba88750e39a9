// Jest globalSetup: as global-setup.mjs, for specs that fill and empty the base again and again. A plan is made once for each
// statement, whatever the counts have become since: else nearly all of the time would go into planning anew.
import { startServerOfSpecs } from './global-setup.mjs';

export default () => startServerOfSpecs({ 'dbms.cypher.min_replan_interval': '12h' });
