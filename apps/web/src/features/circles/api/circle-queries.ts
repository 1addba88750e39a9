import {
  ChangeCircleDocument,
  CircleDocument,
  CircleMatrixDocument,
  type CircleMatrixQuery,
  type CircleQuery,
  CirclesDocument,
  type CirclesQuery,
  CreateCircleDocument,
  DeleteCircleDocument,
  LetIntoCircleDocument,
  LetOutOfCircleDocument,
} from '@entregent/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { execute } from '../../../api/execute.ts';

export type CircleLine = CirclesQuery['circles'][number];
export type CircleCard = CircleQuery['circle'];
export type Period = CircleCard['people'][number];
export type Matrix = CircleMatrixQuery['circleMatrix'];
export type MatrixRow = Matrix['people'][number];

/** @param on a day; this moment when undefined */
export const useCircles = (on: string | undefined) =>
  useQuery({
    queryKey: ['circles', 'list', on],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await execute(CirclesDocument, { input: { on: on ?? null } }, signal)).circles,
  });

export const useMatrix = (on: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['circles', 'matrix', on],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await execute(CircleMatrixDocument, { input: { on: on ?? null } }, signal)).circleMatrix,
  });

export const useCircle = (code: string, on: string | undefined) =>
  useQuery({
    queryKey: ['circles', 'one', code, on],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await execute(CircleDocument, { input: { code, on: on ?? null } }, signal)).circle,
  });

type VariablesOf<D> = D extends { __apiType?: (variables: infer V) => unknown } ? V : never;

export const createCircle = (input: VariablesOf<typeof CreateCircleDocument>['input']) =>
  execute(CreateCircleDocument, { input });
export const changeCircle = (input: VariablesOf<typeof ChangeCircleDocument>['input']) =>
  execute(ChangeCircleDocument, { input });
export const deleteCircle = (code: string) => execute(DeleteCircleDocument, { code });
export const letIn = (input: VariablesOf<typeof LetIntoCircleDocument>['input']) =>
  execute(LetIntoCircleDocument, { input });
export const letOut = (input: VariablesOf<typeof LetOutOfCircleDocument>['input']) =>
  execute(LetOutOfCircleDocument, { input });
