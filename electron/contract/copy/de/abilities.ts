/** German: what a permission of Bitbucket can let its holder do. Each continues “Es kann …”. */
import type { AbilityWords } from '../en/abilities.ts';
import type { Words } from '../words.ts';

function row(power: AbilityWords['power'], denied: AbilityWords['denied'], does: string): AbilityWords {
  return { power, does, denied };
}

export const abilityWords = {
  'see-repositories': row('read', null, 'sehen, welche Repositorys es gibt'),
  'read-code': row('read', 'both', 'Ihren Code lesen'),
  'read-pull-requests': row('read', 'both', 'Pull-Requests lesen'),
  'read-projects': row('read', null, 'Projekte sehen'),
  'read-workspace': row('read', null, 'Workspaces und deren Mitglieder sehen'),
  'read-account': row('read', null, 'Name und E-Mail-Adresse des eigenen Kontos sehen'),
  'read-builds': row('read', null, 'Builds und deren Protokolle sehen'),
  'read-runners': row('read', null, 'die Computer sehen, auf denen Builds laufen'),
  'read-webhooks': row('read', null, 'Webhooks sehen'),
  'read-keys': row('read', null, 'öffentliche Schlüssel sehen'),
  'read-snippets': row('read', null, 'Snippets lesen'),
  comment: row('write', 'both', 'Pull-Requests kommentieren'),
  'open-pull-requests': row('write', 'both', 'Pull-Requests öffnen und genehmigen'),
  'merge-pull-requests': row('write', 'both', 'Pull-Requests zusammenführen und ablehnen'),
  'push-code': row('write', 'both', 'Ihren Code ändern (Branches schreiben und löschen)'),
  'fork-repositories': row('write', null, 'ein Repository in ein eigenes kopieren (Fork)'),
  'write-snippets': row('write', null, 'Snippets ändern'),
  'publish-packages': row('write', null, 'Pakete veröffentlichen'),
  'run-builds': row('write', 'cloud', 'Builds von Hand starten und anhalten'),
  'write-webhooks': row('write', 'both', 'Webhooks anlegen und ändern'),
  'delete-webhooks': row('delete', 'both', 'Webhooks löschen'),
  'build-settings': row('admin', 'cloud', 'Build-Einstellungen und Variablen ändern'),
  'repository-settings': row('admin', 'both', 'Einstellungen von Repositorys ändern'),
  'repository-permissions': row('admin', 'both', 'Personen Zugriff auf Repositorys geben oder nehmen'),
  'create-repositories': row('admin', 'both', 'Repositorys anlegen'),
  'delete-repositories': row('delete', 'both', 'Repositorys löschen'),
  'project-settings': row('admin', 'both', 'Einstellungen von Projekten ändern oder ein Projekt löschen'),
  'project-permissions': row('admin', 'both', 'Personen Zugriff auf ganze Projekte geben oder nehmen'),
  'workspace-settings': row('admin', 'cloud', 'den Workspace oder seine Mitglieder ändern'),
  'change-keys': row('admin', 'both', 'SSH-Schlüssel hinzufügen oder entfernen'),
  'account-settings': row('admin', 'both', 'das eigene Konto ändern oder weitere Tokens erstellen'),
  'server-settings': row('admin', 'self-managed', 'den Bitbucket-Server verwalten'),
} satisfies Words['abilities'];
