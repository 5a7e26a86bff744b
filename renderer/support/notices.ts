/** Other people's licences as JSON. The build fills it in (build/notices.ts); it is a chunk of its own, read when About opens. */
export const thirdPartyNotices = '%THIRD-PARTY-NOTICES%';
