// `nativeTheme`: what `prefers-color-scheme` says in the pages (https://www.electronjs.org/docs/latest/api/native-theme#nativethemethemesource).
const sources = ['system', 'light', 'dark'];
const followers = new Set();
let source = 'system';
const scheme = () => (source === 'system' ? null : source);

export const theme = {
  follow: (follower) => {
    followers.add(follower);
    if (source !== 'system') follower(scheme());
  },
};

export const nativeTheme = {
  get themeSource() {
    return source;
  },
  set themeSource(next) {
    if (!sources.includes(next)) throw new TypeError(`${next} is no theme source`);
    source = next;
    for (const follower of followers) follower(scheme());
  },
  get shouldUseDarkColors() {
    return source === 'dark';
  },
};
