import { z } from 'zod';

const Base64Url = z
  .string()
  .max(8000)
  .regex(/^[\w-]+$/);
const CredentialId = z
  .string()
  .max(1400)
  .regex(/^[\w-]+$/);
const common = {
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal('public-key'),
  // Extensions are asked for by nobody here, so that nothing is read of them.
  clientExtensionResults: z.object({}).default({}),
};

/** What a browser answers when a passkey was made (WebAuthn level 3, RegistrationResponseJSON): the fields that are read. */
export const RegistrationAnswer = z.object({
  ...common,
  response: z.object({ clientDataJSON: Base64Url, attestationObject: Base64Url }),
});
export type RegistrationAnswer = z.output<typeof RegistrationAnswer>;

/** What a browser answers when a passkey signed (AuthenticationResponseJSON). A passkey that is found without a name says whose it is. */
export const SignInAnswer = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.max(100),
  }),
});
export type SignInAnswer = z.output<typeof SignInAnswer>;

export const NewPasskeyInput = z.object({ name: z.string().trim().min(1).max(60), answer: RegistrationAnswer });
export const PasskeyInput = z.object({ answer: SignInAnswer });
