import type { AccountsService, CirclesService } from '@entregent/server';
import { levelName } from '@entregent/model';
import type { Answer } from './command.ts';

type UserAccount = Awaited<ReturnType<AccountsService['users']>>[number];
type CircleCount = Awaited<ReturnType<AccountsService['circles']>>[number];
type CircleLine = Awaited<ReturnType<CirclesService['list']>>[number];
type CircleCard = Awaited<ReturnType<CirclesService['one']>>;
type Member = CircleCard['people'][number];

const userJson = ({ memberships, ...user }: UserAccount) => ({
  ...user,
  memberships: memberships.map(([circle, level]) => ({ circle, level })),
});
const userLine = ({ login, name, role, active, memberships }: UserAccount): string => {
  const circles = memberships.map(([circle, level]) => `${circle} TLP:${levelName(level)}`).join(', ');
  return `${login}  ${name}  ${role}${active ? '' : '  (-)'}  ${circles}`;
};
const circleLine = ({
  code,
  name,
  defaultLevel,
  members,
}: Pick<CircleCount, 'code' | 'name' | 'defaultLevel' | 'members'>): string =>
  `${code}  ${name}  TLP:${levelName(defaultLevel)}  ${members}`;

export const shownUser = (user: UserAccount): Answer => ({ json: { user: userJson(user) }, text: userLine(user) });
export const shownUsers = (users: readonly UserAccount[]): Answer => ({
  json: { users: users.map(userJson) },
  text: users.map(userLine).join('\n'),
});
export const shownCircle = (circle: CircleCount): Answer => ({ json: { circle }, text: circleLine(circle) });
export const shownCircles = (circles: readonly CircleLine[]): Answer => ({
  json: { circles },
  text: circles.map(circleLine).join('\n'),
});

const memberLine = ({ name, role, level, since, until, reason }: Member): string =>
  `${name}  ${role}  TLP:${levelName(level)}  ${since} .. ${until ?? ''}  ${reason ?? ''}`;
export const shownMembers = ({ code, name, people }: CircleCard): Answer => ({
  json: { circle: { code, name }, members: people },
  text: people.map(memberLine).join('\n'),
});
