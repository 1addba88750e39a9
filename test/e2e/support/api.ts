/** An answer of the product to a program. */
export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
}

/** Sends a body to the one address of the API, as any program may. */
export async function ask(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as {
    data?: Answer['data'];
    errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return { status: answer.status, data: data ?? null, codes: (errors ?? []).map(({ extensions }) => extensions.code) };
}
