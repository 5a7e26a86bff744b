/** The pages of the support room in their order, with names and pictures. */
import { FileCheck2, FileSearch, Inbox, Info, KeyRound, LifeBuoy, MessageCircleQuestionMark, Share2 } from 'lucide-react';
import { aboutCopy, doorsCopy } from '../../electron/contract/copy/support.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { roomWords } from '../../electron/contract/copy/wizard.ts';
import type { SupportPage } from '../wizard/types.ts';

export const supportPages: readonly SupportPage[] = ['doors', 'mend', 'explain', 'report', 'send', 'receive', 'inventory', 'about'];

export const roomIcons = { mend: FileCheck2, explain: MessageCircleQuestionMark, report: FileSearch } as const;
export const pageIcons = { doors: LifeBuoy, ...roomIcons, send: Share2, receive: Inbox, inventory: KeyRound, about: Info } as const;

/** In the language that is spoken now. */
export const pageNames = () => ({ doors: doorsCopy.front, ...roomWords.rooms, ...sharedWords.rooms, about: aboutCopy.title });
