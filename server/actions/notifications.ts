import type { NotificationSetting } from '../core/notifications.js';
import { Refusal } from '../core/refusal.js';
import type { Store } from '../store/open.js';
import type { ActionContext } from './context.js';

/** A person has read notes of theirs: some, or (null) all up to an id; or wants them unread again. */
export async function readNotes(
  { store, user }: ActionContext,
  ask: { readonly ids: readonly number[] | null; readonly upto: number; readonly seen: boolean },
): Promise<void> {
  if (user === null) throw new Refusal('unauthenticated');
  await store.operate({ kind: 'see-notes', user, ...ask });
}

/** How a person wants to hear of what. */
export async function setNotificationSetting(
  { store, user }: ActionContext,
  setting: NotificationSetting,
): Promise<void> {
  if (user === null) throw new Refusal('unauthenticated');
  await store.operate({ kind: 'set-notification-setting', user, ...setting });
}

/** Ends a person's mail: whoever has the link of a mail may, signed in or not. */
export async function unsubscribe(store: Store, secret: string): Promise<void> {
  await store.operate({ kind: 'unsubscribe', secret });
}
