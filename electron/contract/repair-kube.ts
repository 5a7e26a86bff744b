/** What can be wrong with a file for Kubernetes, beside what every file shares. Extend; never rename. */
export const kubeRepairCodes = [
  'kube-template', 'kube-encrypted', 'kube-not-text', 'kube-plain-in-data', 'kube-encoded-twice', 'kube-encoded-text', 'kube-line-break', 'kube-in-both',
  'kube-secret-missing', 'kube-key-missing', 'kube-namespace', 'kube-user-missing', 'kube-bearer-on-cloud', 'kube-bearer-wins', 'kube-rest-user',
  'kube-address', 'kube-address-letters', 'kube-label-missing', 'kube-label-wrong', 'kube-clone-link', 'kube-interval', 'kube-choice',
  'tekton-api-version', 'tekton-same-address',
] as const;
