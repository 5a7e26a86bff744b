/** The environment of a program that Handrail runs: what every program needs to work as the person, and what this one signs in with. */

/** On every system; names that a system does not use are simply not set there. */
const everywhere = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TMPDIR', 'XDG_*', 'DBUS_SESSION_BUS_ADDRESS'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  // Windows: https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'TEMP', 'TMP', 'USERNAME', 'USERDOMAIN', 'USERPROFILE'],
  ...['HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'],
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Case does not matter: proxies are read in lower case too, and Windows knows no difference. */
function fits(name: string, pattern: string): boolean {
  const [own, listed] = [name.toUpperCase(), pattern.toUpperCase()];
  return listed.endsWith('*') ? own.startsWith(listed.slice(0, -1)) : own === listed;
}

/** What of `env` is handed on: names that every program gets or that are in `more` (`AWS_*`), unless the value is `withheld`. */
export function handedOn(env: Environment, more: readonly string[], withheld: (value: string) => boolean): Record<string, string> {
  const allowed = [...everywhere, ...more];
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && allowed.some((pattern) => fits(entry[0], pattern)) && !withheld(entry[1]),
    ),
  );
}

/** The names among them that are this program's own, sorted: what a person is told. */
export function ownNames(env: Environment, more: readonly string[]): readonly string[] {
  return Object.keys(env)
    .filter((name) => env[name] !== undefined && more.some((pattern) => fits(name, pattern)))
    .sort();
}
