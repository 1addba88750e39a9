import { useCallback } from 'react';
import { useViewer } from '../../app/viewer.ts';

/** What a circle is called; its code where it is none of the reader's. */
export function useCircleName(): (code: string) => string {
  const { circles } = useViewer();
  return useCallback((code) => circles.find((one) => one.code === code)?.name ?? code, [circles]);
}
