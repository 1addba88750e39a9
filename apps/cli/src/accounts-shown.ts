import { AccountsService } from '@entregent/server';
import { levelName } from '@entregent/model';
import type { Answer } from './command.ts';

type UserAccount = Awaited<ReturnType<AccountsService['users']>>[number];
type CircleCount = Awaited<ReturnType<AccountsService['circles']>>[number];

const userJson = ({ memberships, ...user }: UserAccount) => ({
  ...user,
  memberships: memberships.map(([circle, level]) => ({ circle, level })),
});
const userLine = ({ login, name, role, active, memberships }: UserAccount): string => {
  const circles = memberships.map(([circle, level]) => `${circle} TLP:${levelName(level)}`).join(', ');
  return `${login}  ${name}  ${role}${active ? '' : '  (-)'}  ${circles}`;
};
const circleLine = ({ code, name, defaultLevel, members }: CircleCount): string =>
  `${code}  ${name}  TLP:${levelName(defaultLevel)}  ${members}`;

export const shownUser = (user: UserAccount): Answer => ({ json: { user: userJson(user) }, text: userLine(user) });
export const shownUsers = (users: readonly UserAccount[]): Answer => ({
  json: { users: users.map(userJson) },
  text: users.map(userLine).join('\n'),
});
export const shownCircle = (circle: CircleCount): Answer => ({ json: { circle }, text: circleLine(circle) });
export const shownCircles = (circles: readonly CircleCount[]): Answer => ({
  json: { circles },
  text: circles.map(circleLine).join('\n'),
});
