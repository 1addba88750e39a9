import neo4j from 'neo4j-driver';

/** Runs one statement on a server and gives the rows as plain objects. */
export async function cypher({ uri, user, password }, text) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0, // a refusal is what some tests wait for
  });
  try {
    const { records } = await driver.executeQuery(text);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
