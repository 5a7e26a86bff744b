/**
 * What Kubernetes itself asks of every object, made strict.
 * https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/
 */
import * as v from 'valibot';

/** RFC 1123: the name of an object, and (shorter) of a namespace. */
export const objectName = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/),
);
export const namespace = v.pipe(v.string(), v.maxLength(63), v.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/));
export const filled = v.pipe(v.string(), v.minLength(1));

/** A Secret whose `stringData` fits: a value that is not a text is refused, as the API server does. */
export function secretWith(data: v.GenericSchema, labels: v.ObjectEntries | null = null) {
  const named = { name: objectName, namespace };
  const metadata: v.GenericSchema = labels === null ? v.strictObject(named) : v.strictObject({ ...named, labels: v.strictObject(labels) });
  return v.strictObject({
    apiVersion: v.literal('v1'),
    kind: v.literal('Secret'),
    metadata,
    type: v.literal('Opaque'),
    stringData: data,
  });
}
