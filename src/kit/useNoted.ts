import { useSyncExternalStore } from 'react';
import type { Noted } from './noted.ts';

export function useNoted<Value>({ get, subscribe }: Noted<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}
