import type { Kind } from '@entregent/model';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import {
  choosePassword,
  confirmIdentity,
  loadViewer,
  signIn,
  signInByLink,
  signOut,
  type Viewer,
} from '../api/session.ts';
import type { LogRequest } from './log-request.ts';
import type { PlaceId } from './places.ts';

/** A record that the search box found. */
export interface Found {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly sub?: string | null;
  readonly ours?: boolean;
  /** Where it opens: `/acteurs/…`. */
  readonly path: string;
}

/** What the shell asks of the rest. Features fill it in `ports`, specs with fakes of their own. */
export interface Ports {
  readonly loadViewer: () => Promise<Viewer | null>;
  readonly signIn: (login: string, password: string) => Promise<unknown>;
  readonly signInByLink: (token: string) => Promise<unknown>;
  readonly signOut: () => Promise<unknown>;
  readonly choosePassword: (password: string) => Promise<unknown>;
  readonly confirmIdentity: (password: string) => Promise<unknown>;
  /** Other ways to confirm who one is, beside the password; `onDone` closes the question, `otherwise` is for whoever has none. */
  readonly ConfirmWays?: ComponentType<{ readonly onDone: () => void; readonly otherwise: ReactNode }>;
  /** Other ways to sign in, around the form for name and password. */
  readonly SignInWays?: ComponentType<{
    readonly onArrived: () => void;
    readonly onStep: () => void;
    readonly back: string;
    readonly children: ReactNode;
  }>;
  /** What is owed after a first factor. */
  readonly SecondStep?: ComponentType<{ readonly onArrived: () => void; readonly onRestart: () => void }>;
  /** Tells whoever has no second factor to add one; stands above every page. */
  readonly FactorReminder?: ComponentType;
  /** One's sign-in factors, on the page of one's account. */
  readonly SignInFactors?: ComponentType;
  /** Finds records by a text of two letters or more: of every kind, or of some. */
  readonly search?: (text: string, kinds?: readonly Kind[]) => Promise<readonly Found[]>;
  /** What opens under *Consigner*; without it the button is not there. */
  readonly LogPanel?: ComponentType<LogRequest & { readonly onClose: () => void }>;
  /** Sends what was logged without a network; shows nothing and stands on every page. */
  readonly LogKeeper?: ComponentType;
  /** What a person undertook, and whether he or she may receive a document; stands on the card of a person. */
  readonly PersonUndertakings?: ComponentType<{ readonly person: string; readonly name: string }>;
  /** What the reader was told and has not seen; stands in the top bar. */
  readonly Bell?: ComponentType;
  /** What must be seen on every page, such as an emergency access in force. */
  readonly Banner?: ComponentType;
  /** Asks for access to a record whose page does not open. */
  readonly RequestAccess?: ComponentType<{ readonly record: string }>;
  /** How many things wait in each place; a hook. */
  readonly useCounts?: () => Readonly<Partial<Record<PlaceId, number>>>;
}

/** Those that need no feature; the slots that features fill are in filled-ports.ts, which no feature imports. */
export const ports: Ports = { loadViewer, signIn, signInByLink, signOut, choosePassword, confirmIdentity };

const Context = createContext<Ports>(ports);
export const usePorts = (): Ports => useContext(Context);
export function PortsProvider({ value, children }: { readonly value: Ports; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}
