import {
  IconAdjustmentsHorizontal,
  IconBook,
  IconCalendarCheck,
  IconFileText,
  IconFlag,
  IconRss,
  IconTopologyStar3,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

export const placeIds = [
  'day',
  'actors',
  'map',
  'standards',
  'issues',
  'documents',
  'watch',
  'administration',
] as const;
export type PlaceId = (typeof placeIds)[number];

export interface Place {
  readonly path: string;
  readonly icon: Icon;
  /** Other paths that belong to it. */
  readonly also?: readonly string[];
  /** Stands below the others. */
  readonly below?: boolean;
  /** Kept in the bar of a phone; the others stand under « Plus ». */
  readonly phone?: boolean;
}

/** The seven places of the rail, and Administration below. A place shows once a page stands at its path. */
export const places: Readonly<Record<PlaceId, Place>> = {
  day: { path: '/', icon: IconCalendarCheck, also: ['/actions'], phone: true },
  actors: { path: '/acteurs', icon: IconUsers, phone: true },
  map: { path: '/carte', icon: IconTopologyStar3, also: ['/chemins'] },
  standards: { path: '/normes', icon: IconBook, phone: true },
  issues: { path: '/enjeux', icon: IconFlag },
  documents: { path: '/documents', icon: IconFileText },
  watch: { path: '/veille', icon: IconRss },
  administration: { path: '/administration', icon: IconAdjustmentsHorizontal, also: ['/engagements'], below: true },
};

/** The place that a path belongs to. */
export const placeOf = (pathname: string): PlaceId | undefined =>
  placeIds.find((id) => {
    const { path, also = [] } = places[id];
    return [path, ...also].some((own) => pathname === own || (own !== '/' && pathname.startsWith(`${own}/`)));
  });
