// The search box: names folded by the application, so that accents and ligatures are found however they are typed.
// Not eventually consistent: a record that was just saved is found at once.
CREATE FULLTEXT INDEX record_search IF NOT EXISTS FOR (n:Searchable) ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
