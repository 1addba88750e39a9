import { type Asked, isDataRoute, refusalOf } from './request-guard.ts';

type Headers = Asked['headers'];
const json = { 'content-type': 'application/json' };
const codeOf = (method: string, route: string, headers: Headers, host = 'crm.example:4000') =>
  refusalOf({ method, route, host, headers }, ['crm.example'])?.code;

describe('a request', () => {
  it.each<[string, string, string, Headers]>([
    ['the page itself', 'POST', '/graphql', { ...json, 'sec-fetch-site': 'same-origin', origin: 'http://crm.example:4000' }],
    ['the page under its public address', 'POST', '/graphql', { ...json, origin: 'https://crm.example' }],
    ['a program', 'POST', '/graphql', json],
    ['a program with a charset', 'POST', '/session/', { 'content-type': 'application/json; charset=utf-8' }],
    ['the page without a body', 'DELETE', '/session/', { 'sec-fetch-site': 'same-origin', origin: 'http://crm.example:4000' }],
    ['a form of the page', 'POST', '/files/signed', { 'content-type': 'multipart/form-data', origin: 'http://crm.example:4000' }],
    ['somebody who follows a link', 'GET', '/files/papers/:file', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['somebody who types the address', 'GET', '/session/', { 'sec-fetch-site': 'none' }],
    ['a foreign page that loads our icon', 'GET', '/icon.svg', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('of %s is answered', (_, method, route, headers) => {
    expect(codeOf(method, route, headers)).toBeUndefined();
  }); // prettier-ignore

  it.each<[string, string, string, Headers]>([
    ['comes from another site', 'POST', '/graphql', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['comes from another host of our domain', 'POST', '/graphql', { ...json, 'sec-fetch-site': 'same-site' }],
    ['says that nobody started it and changes something', 'POST', '/session/', { ...json, 'sec-fetch-site': 'none' }],
    ['names another origin', 'POST', '/graphql', { ...json, origin: 'https://evil.example' }],
    ['names an origin that begins like ours', 'POST', '/graphql', { ...json, origin: 'https://crm.example.evil.example' }],
    ['names another port', 'POST', '/graphql', { ...json, origin: 'http://crm.example:4001' }],
    ['comes from a sandbox', 'POST', '/graphql', { ...json, origin: 'null' }],
    ['is a form', 'POST', '/graphql', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['is plain text', 'POST', '/session/', { 'content-type': 'text/plain' }],
    ['is a document without JSON', 'POST', '/graphql', { 'content-type': 'application/graphql' }],
    ['hides JSON in a parameter', 'POST', '/session/', { 'content-type': 'text/plain; application/json' }],
    ['uploads and does not say from where', 'POST', '/files/signed', { 'content-type': 'multipart/form-data' }],
    ['uploads to the session', 'POST', '/session/', { 'content-type': 'multipart/form-data', 'sec-fetch-site': 'same-origin' }],
    ['reads by GET what is asked by POST', 'GET', '/graphql', json],
    ['takes data for an image', 'GET', '/files/papers/:file', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('that %s is refused', (_, method, route, headers) => {
    expect(codeOf(method, route, headers)).toBe('FORBIDDEN');
  }); // prettier-ignore
});

describe('a route', () => {
  it('has data below three addresses and nowhere else', () => {
    const routes = ['/graphql', '/session/', '/session/link', '/files/papers/:file', '/graphqlx', '/*', '/health/', undefined];
    expect(routes.filter(isDataRoute)).toEqual(['/graphql', '/session/', '/session/link', '/files/papers/:file']);
  }); // prettier-ignore
});
