/** One line of the committee register, whole. */
export const isoRow = (id: number, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id,
    reference: `ISO/TC ${id}`,
    status: 'Active',
    title: { en: `Title ${id}` },
    secretariat: null,
    creationDate: '2001-02-03',
    parentId: null,
    pMembers: [],
    oMembers: [],
    committeeLiaisons: [],
    organizationLiaisons: [],
    ...more,
  });
