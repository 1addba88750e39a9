import neo4j from 'neo4j-driver';

async function asked({ uri, user, password }, text, parameters) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0, // a refusal is what some tests wait for
  });
  try {
    return await driver.executeQuery(text, parameters);
  } finally {
    await driver.close();
  }
}

/** Runs one statement on a server. @returns {Promise<object[]>} its rows */
export async function cypher(server, text) {
  const { records } = await asked(server, text);
  return records.map((record) => record.toObject());
}

/** How many rows the planner expects of a statement. @returns {Promise<number>} */
export async function expectedRows(server, text, parameters) {
  const { summary } = await asked(server, `EXPLAIN ${text}`, parameters);
  return summary.plan.arguments.EstimatedRows;
}
