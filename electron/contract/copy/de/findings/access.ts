/** German: what the token and its account may do and see. */
import { ended, listed } from '../../findings/shape.ts';
import type { Words } from '../../words.ts';

export const accessCopy = {
  'missing-scope': (f) => ({
    title:
      f.all('missing').length === 1
        ? 'Dem Token fehlt eine Berechtigung'
        : `Dem Token fehlen ${f.all('missing').length || 'einige'} Berechtigungen`,
    explanation: `Die Berechtigungen eines Tokens heißen Scopes. ${f.say('platform', 'Die Plattform')} braucht ${listed(f.all('missing')) || 'mehr, als dieses Token hat'}. Sonst ist das Token in Ordnung.`,
    fix: 'Ein Token lässt sich nachträglich nicht ändern. Erstellen Sie ein neues mit allen Scopes, die Handrail für diese Plattform zeigt; die fehlenden sind markiert.',
  }),
  'missing-permission': (f) => {
    const colon = f.also('what', (what) => what).replace(/^ /, ': ');
    const where = f.has('where') ? ` (Ort: ${f.say('where', '')})` : '';
    const needed = f.also('missing', (names) => `Nötig: ${names}.`);
    const tokenTooLow = f.say('cause', '') === 'token';
    if (tokenTooLow) {
      return {
        title: `Dem Token fehlt ein Recht${colon}`,
        explanation: `Das Konto${f.has('account') ? ` ${f.say('account', '')}` : ''} hat dieses Recht${colon === '' ? '' : ` (${f.say('what', '')})`}, aber das Token wurde mit einer niedrigeren Stufe erstellt.${needed}`,
        fix: 'Die Stufe eines Tokens wird beim Erstellen gewählt. Erstellen Sie ein neues mit den Stufen, die Handrail für diese Plattform zeigt.',
      };
    }
    const account = f.has('account') ? `Das Konto: ${f.say('account', '')}.` : '';
    const after = account === '' ? '' : ` ${account}`;
    return {
      title: f.cloud ? `Dem Konto fehlt ein Recht${colon}` : `Dem Token fehlt ein Recht${colon}`,
      explanation: f.cloud
        ? `Das Token wurde angenommen, aber seinem Konto fehlt dieses Recht${colon}${where}.${needed}${after} Ein Token darf nie mehr als sein Konto.`
        : `Das Token wurde angenommen, aber ihm fehlt dieses Recht${colon}${where}.${needed} Entweder wurde es mit einer niedrigeren Stufe erstellt, oder sein Konto hat das Recht nicht: Ein Token darf nie mehr als sein Konto.${after}`,
      fix: `Bitten Sie einen Administrator${f.has('where') ? ` (${f.say('where', '')})` : ' von Bitbucket'}, dem Konto das Recht zu geben, oder verwenden Sie ein Token eines Kontos, das es hat.${f.cloud ? '' : ' Wenn das Konto das Recht schon hat, erstellen Sie ein neues Token mit den Stufen, die Handrail zeigt.'}`,
    };
  },
  'excess-access': (f) => ({
    title: 'Das Token darf mehr, als die Plattform braucht',
    explanation: f.has('excess')
      ? `Das braucht ${f.say('platform', 'die Plattform')} nicht: ${f.say('excess', '')}. Es funktioniert, aber wenn das Token je gestohlen wird, ist der Schaden größer.`
      : `${f.say('platform', 'Die Plattform')} braucht nicht alle Berechtigungen des Tokens. Es funktioniert, aber wenn das Token je gestohlen wird, ist der Schaden größer.`,
    fix: 'Für weniger Risiko erstellen Sie ein Token nur mit den Berechtigungen, die Handrail für diese Plattform zeigt.',
  }),
  'workspace-not-found': (f) => ({
    title: `Der Workspace ${f.say('workspace', '')} wurde nicht gefunden`.replace('  ', ' '),
    explanation: f.say('workspace', '').startsWith('{')
      ? 'Angegeben ist die Nummer des Workspaces (seine UUID). Bitbucket hat keinen damit gefunden, den dieses Token sehen darf, und Plattformen brauchen ohnehin den Kurznamen aus der Adresse.'
      : 'Entweder gibt es keinen Workspace mit diesem Kurznamen, oder dieses Token darf ihn nicht sehen. Bitbucket antwortet in beiden Fällen gleich. Der Kurzname ist der in der Adresse, nicht der Name, der auf der Seite steht.',
    fix: 'Öffnen Sie den Workspace in Ihrem Browser und kopieren Sie den Teil nach bitbucket.org/. Wenn der Name stimmt, muss das Konto, das das Token erstellt hat, Mitglied des Workspaces sein.',
  }),
  'workspace-deactivated': (f) => ({
    title: `Der Workspace ${f.say('workspace', '')} wurde deaktiviert`.replace('  ', ' '),
    explanation:
      'Atlassian deaktiviert kostenlose Workspaces, die sechs Monate lang niemand benutzt hat. Die Repositorys sind erst wieder erreichbar, wenn der Workspace aktiv ist.',
    fix: 'Ein Administrator des Workspaces kann sich bei bitbucket.org anmelden und ihn wieder aktivieren. Es eilt: Deaktivierte Workspaces werden später gelöscht.',
  }),
  'project-not-found': (f) => ({
    title: `Das Projekt ${f.say('project', '')} wurde nicht gefunden`.replace('  ', ' '),
    explanation:
      'Entweder gibt es kein Projekt mit diesem Schlüssel, oder dieses Token darf es nicht sehen. Der Schlüssel ist der Kurzname in Großbuchstaben, der in der Adresse nach /projects/ steht.',
    fix: 'Öffnen Sie das Projekt in Ihrem Browser und kopieren Sie seinen Schlüssel aus der Adresse. Wenn er stimmt, bitten Sie den Administrator des Projekts, das Konto dafür freizuschalten.',
  }),
  'repository-not-found': (f) => ({
    title:
      f.all('repositories').length > 1
        ? 'Einige Repositorys wurden nicht gefunden'
        : `Das Repository ${f.say('repositories', '')} wurde nicht gefunden`.replace('  ', ' '),
    explanation: `Bitbucket zeigt diesem Token nicht, was gesucht wurde${f.has('repositories') ? `: ${f.say('repositories', '')}` : ''}. Vielleicht ist der Name falsch geschrieben, das Repository wurde umbenannt oder verschoben, oder das Konto hat keinen Zugriff. Bitbucket antwortet in allen diesen Fällen gleich.`,
    fix: 'Öffnen Sie das Repository in Ihrem Browser und vergleichen Sie den letzten Teil der Adresse. Wenn er stimmt, bitten Sie den Administrator des Repositorys, dem Konto Zugriff zu geben.',
  }),
  'no-repositories-visible': (f) => ({
    title: 'Das Token sieht keine Repositorys',
    explanation: `Die Anmeldung funktioniert, aber Bitbucket zeigt diesem Token nichts${f.has('where') ? ` (gesucht in: ${f.say('where', '')})` : ''}. Entweder ist dort nichts, oder das Konto hat auf nichts davon Zugriff.`,
    fix: 'Bitten Sie einen Administrator, dem Konto Zugriff auf die Repositorys zu geben, oder wählen Sie einen anderen Workspace oder ein anderes Projekt.',
  }),
  'ip-not-allowed': (f) => ({
    title: 'Aus diesem Netzwerk ist der Workspace nicht zugänglich',
    explanation:
      'Der Workspace zeigt seinen Inhalt nur Netzwerken, die seine Administratoren eingetragen haben. Ihr Netzwerk steht nicht auf der Liste. Das Token kann in Ordnung sein.',
    fix: `Verbinden Sie sich mit dem Netzwerk Ihrer Firma, oder bitten Sie den Administrator des Workspaces, dieses Netzwerk unter Access controls einzutragen.${f.also('platform', (platform) => `Auch die Adressen der Plattform müssen auf der Liste stehen: ${platform}.`)}`,
  }),
  'two-step-required': () => ({
    title: 'Der Workspace verlangt Konten mit zweistufiger Überprüfung',
    explanation:
      'Seine Administratoren verlangen bei jeder Anmeldung neben dem Passwort einen zweiten Nachweis, z. B. einen Code vom Smartphone. Für das Konto hinter diesem Token ist das nicht eingerichtet.',
    fix: 'Melden Sie sich mit diesem Konto bei id.atlassian.com an, schalten Sie unter Security die zweistufige Überprüfung (two-step verification) ein und prüfen Sie noch einmal.',
  }),
  'admin-blocked-tokens': (f) => ({
    title: 'Ein Administrator hat API-Tokens gesperrt',
    explanation: `Die Organisation lässt dieses Konto hier keine API-Tokens verwenden.${f.also('message', (message) => `Bitbucket meldet: ${ended(message)}`)}`,
    fix: 'Bitten Sie den Administrator Ihrer Organisation, API-Tokens für dieses Konto zu erlauben. Oder verwenden Sie ein Zugriffstoken des Repositorys, Projekts oder Workspaces, wenn die Plattform eines annimmt.',
  }),
  'permission-unknown': (f) => {
    if (f.cloud) {
      return {
        title: 'Die Scopes des Tokens waren nicht zu erfahren',
        explanation: `Die Berechtigungen eines Tokens heißen Scopes. Bitbucket nennt sie sonst in seiner Antwort, diesmal nicht. Was sich ausprobieren ließ, ohne etwas zu ändern, hat funktioniert.${f.also('required', (names) => `Nicht ausprobiert: ${names}.`)}`,
        fix: 'Prüfen Sie später noch einmal. Wenn die Plattform eine fehlende Berechtigung meldet, erstellen Sie ein neues Token mit allen Scopes, die Handrail zeigt.',
      };
    }
    return {
      title: 'Die Stufe des Tokens war nicht sicher zu erfahren',
      explanation: `Diese Art von Server sagt nicht, was ein Token darf.${f.also('reason', (reason) => reason)} ${
        f.has('seen')
          ? `Was die Plattform braucht, war für das Konto zu sehen (${f.say('seen', '')}), nicht für das Token selbst.`
          : 'Was die Plattform braucht, war nicht zu sehen.'
      }`,
      fix: 'Sehen Sie in der Token-Liste von Bitbucket nach: Dort stehen die Stufen. Vergleichen Sie sie mit dem, was Handrail für diese Plattform zeigt.',
    };
  },
} satisfies Words['findings/access'];
