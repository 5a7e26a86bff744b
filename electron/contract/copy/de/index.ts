/** Its words by the name of the table. Written by `npm run english`. Not finished: what is missing here is English. */
import { languageFrom } from '../words.ts';
import * as asks from './asks.ts';
import * as checkNotes from './check-notes.ts';
import * as evidenceWords from './evidence-words.ts';
import * as explain from './explain.ts';
import * as explainClues from './explain/clues.ts';
import * as explainGeneral from './explain/general.ts';
import * as explainNetwork from './explain/network.ts';
import * as explainRemedies from './explain/remedies.ts';
import * as explainToolsArgoCd from './explain/tools/argo-cd.ts';
import * as explainToolsAtlantis from './explain/tools/atlantis.ts';
import * as explainToolsAwsCodebuild from './explain/tools/aws-codebuild.ts';
import * as explainToolsAwsCodeconnections from './explain/tools/aws-codeconnections.ts';
import * as explainToolsBackstage from './explain/tools/backstage.ts';
import * as explainToolsCds from './explain/tools/cds.ts';
import * as explainToolsComposer from './explain/tools/composer.ts';
import * as explainToolsFlux from './explain/tools/flux.ts';
import * as explainToolsGitpod from './explain/tools/gitpod.ts';
import * as explainToolsHarnessSei from './explain/tools/harness-sei.ts';
import * as explainToolsJenkins from './explain/tools/jenkins.ts';
import * as explainToolsMcp from './explain/tools/mcp.ts';
import * as explainToolsRenovate from './explain/tools/renovate.ts';
import * as explainToolsSemanticRelease from './explain/tools/semantic-release.ts';
import * as explainToolsSnykBroker from './explain/tools/snyk-broker.ts';
import * as explainToolsSonarqube from './explain/tools/sonarqube.ts';
import * as explainToolsSourcebot from './explain/tools/sourcebot.ts';
import * as explainToolsSourcegraph from './explain/tools/sourcegraph.ts';
import * as explainToolsTektonPac from './explain/tools/tekton-pac.ts';
import * as explainToolsXcodeCloud from './explain/tools/xcode-cloud.ts';
import * as findingsAccess from './findings/access.ts';
import * as findingsCredential from './findings/credential.ts';
import * as findingsGit from './findings/git.ts';
import * as findingsNetwork from './findings/network.ts';
import * as findingsPlatform from './findings/platform.ts';
import * as findingsServer from './findings/server.ts';
import * as findingsTls from './findings/tls.ts';
import * as inventory from './inventory.ts';
import * as platformsAnotherTool from './platforms/another-tool.ts';
import * as platformsArgoCd from './platforms/argo-cd.ts';
import * as platformsAtlantis from './platforms/atlantis.ts';
import * as platformsAwsCodebuild from './platforms/aws-codebuild.ts';
import * as platformsAwsCodeconnections from './platforms/aws-codeconnections.ts';
import * as platformsBackstage from './platforms/backstage.ts';
import * as platformsBlubracket from './platforms/blubracket.ts';
import * as platformsCds from './platforms/cds.ts';
import * as platformsComposer from './platforms/composer.ts';
import * as platformsFlux from './platforms/flux.ts';
import * as platformsGit from './platforms/git.ts';
import * as platformsGitpod from './platforms/gitpod.ts';
import * as platformsHarnessSei from './platforms/harness-sei.ts';
import * as platformsJenkins from './platforms/jenkins.ts';
import * as platformsMcp from './platforms/mcp.ts';
import * as platformsRenovate from './platforms/renovate.ts';
import * as platformsSemanticRelease from './platforms/semantic-release.ts';
import * as platformsShared from './platforms/shared.ts';
import * as platformsSnykBroker from './platforms/snyk-broker.ts';
import * as platformsSonarqube from './platforms/sonarqube.ts';
import * as platformsSourcebot from './platforms/sourcebot.ts';
import * as platformsSourcegraph from './platforms/sourcegraph.ts';
import * as platformsTeamcity from './platforms/teamcity.ts';
import * as platformsTektonPac from './platforms/tekton-pac.ts';
import * as platformsVaultRadar from './platforms/vault-radar.ts';
import * as platformsXcodeCloud from './platforms/xcode-cloud.ts';
import * as problemsAddress from './problems/address.ts';
import * as problemsCall from './problems/call.ts';
import * as problemsCreate from './problems/create.ts';
import * as problemsExport from './problems/export.ts';
import * as problemsInventory from './problems/inventory.ts';
import * as problemsNames from './problems/names.ts';
import * as problemsRecord from './problems/record.ts';
import * as problemsReport from './problems/report.ts';
import * as problemsRotation from './problems/rotation.ts';
import * as problemsRun from './problems/run.ts';
import * as problemsShare from './problems/share.ts';
import * as problemsShared from './problems/shared.ts';
import * as problemsToken from './problems/token.ts';
import * as reasons from './reasons.ts';
import * as record from './record.ts';
import * as reminders from './reminders.ts';
import * as renewals from './renewals.ts';
import * as repairKinds from './repair-kinds.ts';
import * as rotate from './rotate.ts';
import * as rotation from './rotation.ts';
import * as run from './run.ts';
import * as share from './share.ts';
import * as statement from './statement.ts';
import * as stepsCheck from './steps/check.ts';
import * as stepsRepositories from './steps/repositories.ts';
import * as terminalAnswers from './terminal/answers.ts';
import * as terminalElectronDownload from './terminal/electron-download.ts';
import * as terminalHelp from './terminal/help.ts';
import * as terminalOutput from './terminal/output.ts';
import * as terminalRotate from './terminal/rotate.ts';
import * as terminalStart from './terminal/start.ts';
import * as terminalUsage from './terminal/usage.ts';
import * as watch from './watch.ts';
import * as wizardAddress from './wizard/address.ts';
import * as wizardCatalogue from './wizard/catalogue.ts';
import * as wizardCertificate from './wizard/certificate.ts';
import * as wizardConnections from './wizard/connections.ts';
import * as wizardHome from './wizard/home.ts';
import * as wizardKeys from './wizard/keys.ts';
import * as wizardPalette from './wizard/palette.ts';
import * as wizardPlatform from './wizard/platform.ts';
import * as wizardPractice from './wizard/practice.ts';
import * as wizardServer from './wizard/server.ts';
import * as wizardSeveral from './wizard/several.ts';
import * as wizardShare from './wizard/share.ts';
import * as wizardShared from './wizard/shared.ts';
import * as wizardShell from './wizard/shell.ts';
import * as wizardSupport from './wizard/support.ts';
import * as wizardWords from './wizard/words.ts';

export const de = languageFrom('de', {
  asks: asks.asks,
  'check-notes#notes': checkNotes.notes,
  'check-notes#proves': checkNotes.proves,
  'check-notes#shown': checkNotes.shown,
  'evidence#parts': evidenceWords.evidenceParts,
  'evidence#words': evidenceWords.evidenceWords,
  'explain#explainCopy': explain.explainCopy,
  'explain/clues': explainClues.clueMessages,
  'explain/general': explainGeneral.generalMessages,
  'explain/network': explainNetwork.networkMessages,
  'explain/remedies': explainRemedies.remedyWords,
  'explain/tools/argo-cd': explainToolsArgoCd.argoCdMessages,
  'explain/tools/atlantis': explainToolsAtlantis.atlantisMessages,
  'explain/tools/aws-codebuild': explainToolsAwsCodebuild.awsCodebuildMessages,
  'explain/tools/aws-codeconnections': explainToolsAwsCodeconnections.awsCodeconnectionsMessages,
  'explain/tools/backstage': explainToolsBackstage.backstageMessages,
  'explain/tools/cds': explainToolsCds.cdsMessages,
  'explain/tools/composer': explainToolsComposer.composerMessages,
  'explain/tools/flux': explainToolsFlux.fluxMessages,
  'explain/tools/gitpod': explainToolsGitpod.gitpodMessages,
  'explain/tools/harness-sei': explainToolsHarnessSei.harnessSeiMessages,
  'explain/tools/jenkins': explainToolsJenkins.jenkinsMessages,
  'explain/tools/mcp': explainToolsMcp.mcpMessages,
  'explain/tools/renovate': explainToolsRenovate.renovateMessages,
  'explain/tools/semantic-release': explainToolsSemanticRelease.semanticReleaseMessages,
  'explain/tools/snyk-broker': explainToolsSnykBroker.snykBrokerMessages,
  'explain/tools/sonarqube': explainToolsSonarqube.sonarqubeMessages,
  'explain/tools/sourcebot': explainToolsSourcebot.sourcebotMessages,
  'explain/tools/sourcegraph': explainToolsSourcegraph.sourcegraphMessages,
  'explain/tools/tekton-pac': explainToolsTektonPac.tektonPacMessages,
  'explain/tools/xcode-cloud': explainToolsXcodeCloud.xcodeCloudMessages,
  'findings/access': findingsAccess.accessCopy,
  'findings/credential': findingsCredential.credentialCopy,
  'findings/git': findingsGit.gitCopy,
  'findings/network': findingsNetwork.networkCopy,
  'findings/platform': findingsPlatform.platformCopy,
  'findings/server': findingsServer.serverCopy,
  'findings/tls': findingsTls.tlsCopy,
  inventory: inventory.inventoryCopy,
  'inventory#gaps': inventory.inventoryGapCopy,
  'platform.another-tool': platformsAnotherTool.anotherToolCopy,
  'platform.argo-cd': platformsArgoCd.argoCdCopy,
  'platform.atlantis': platformsAtlantis.atlantisCopy,
  'platform.aws-codebuild': platformsAwsCodebuild.awsCodebuildCopy,
  'platform.aws-codeconnections': platformsAwsCodeconnections.awsCodeconnectionsCopy,
  'platform.backstage': platformsBackstage.backstageCopy,
  'platform.blubracket': platformsBlubracket.blubracketCopy,
  'platform.cds': platformsCds.cdsCopy,
  'platform.composer': platformsComposer.composerCopy,
  'platform.flux': platformsFlux.fluxCopy,
  'platform.git': platformsGit.gitCopy,
  'platform.gitpod': platformsGitpod.gitpodCopy,
  'platform.harness-sei': platformsHarnessSei.harnessSeiCopy,
  'platform.jenkins': platformsJenkins.jenkinsCopy,
  'platform.mcp': platformsMcp.mcpCopy,
  'platform.renovate': platformsRenovate.renovateCopy,
  'platform.semantic-release': platformsSemanticRelease.semanticReleaseCopy,
  'platform.shared': platformsShared.sharedCopy,
  'platform.snyk-broker': platformsSnykBroker.snykBrokerCopy,
  'platform.sonarqube': platformsSonarqube.sonarqubeCopy,
  'platform.sourcebot': platformsSourcebot.sourcebotCopy,
  'platform.sourcegraph': platformsSourcegraph.sourcegraphCopy,
  'platform.teamcity': platformsTeamcity.teamcityCopy,
  'platform.tekton-pac': platformsTektonPac.tektonPacCopy,
  'platform.vault-radar': platformsVaultRadar.vaultRadarCopy,
  'platform.xcode-cloud': platformsXcodeCloud.xcodeCloudCopy,
  'problems/address#addressProblems': problemsAddress.addressProblems,
  'problems/address#otherProducts': problemsAddress.otherProducts,
  'problems/call': problemsCall.callProblems,
  'problems/create': problemsCreate.createProblems,
  'problems/export': problemsExport.exportProblems,
  'problems/inventory': problemsInventory.inventoryProblems,
  'problems/inventory#refusals': problemsInventory.inventoryRefusalCopy,
  'problems/names': problemsNames.namesProblems,
  'problems/record': problemsRecord.recordProblems,
  'problems/report': problemsReport.reportProblems,
  'problems/rotation': problemsRotation.rotationProblems,
  'problems/rotation/not-now': problemsRotation.notNowWords,
  'problems/rotation/revoke': problemsRotation.revokeFaultWords,
  'problems/run': problemsRun.runProblems,
  'problems/share': problemsShare.shareProblems,
  'problems/shared': problemsShared.sharedProblemWords,
  'problems/token': problemsToken.tokenProblems,
  'problems/token#places': problemsToken.places,
  'reasons#faults': reasons.faults,
  'reasons#reasons': reasons.reasons,
  record: record.recordWords,
  'record#done': record.recordCopy,
  'record#faults': record.recordFaultCopy,
  'reminders#calendarCopy': reminders.calendarCopy,
  'reminders#notificationCopy': reminders.notificationCopy,
  'reminders#remindersCopy': reminders.remindersCopy,
  renewals: renewals.renewalsCopy,
  'repair-kinds#plainKinds': repairKinds.plainKinds,
  rotate: rotate.rotateCopy,
  'rotation/losses': rotation.rotationLossWords,
  'rotation/old': rotation.oldAnswerWords,
  'rotation/phases': rotation.rotationPhaseWords,
  run: run.runCopy,
  'run#ends': run.runEndCopy,
  'share#alone': share.sharedAloneCopy,
  'share#cautions': share.cautionCopy,
  'share#leftOut': share.leftOutCopy,
  'share#receive': share.receiveCopy,
  'share#rows': share.sharedRowsCopy,
  'share#send': share.sendCopy,
  'share#terminal': share.shareTerminalCopy,
  'statement#reaches': statement.reaches,
  'statement#revokes': statement.revokes,
  'statement#statementCopy': statement.statementCopy,
  'steps/check': stepsCheck.checkCopy,
  'steps/repositories': stepsRepositories.repositoriesCopy,
  'terminal.electron-download': terminalElectronDownload.electronDownloadCopy,
  'terminal/answers': terminalAnswers.answersCopy,
  'terminal/help': terminalHelp.helpCopy,
  'terminal/output': terminalOutput.outputCopy,
  'terminal/rotate': terminalRotate.rotateCopy,
  'terminal/start': terminalStart.startCopy,
  'terminal/usage': terminalUsage.usageCopy,
  'watch#expiryCopy': watch.expiryCopy,
  'watch#watchCopy': watch.watchCopy,
  'wizard/address': wizardAddress.addressCopy,
  'wizard/catalogue': wizardCatalogue.catalogueWords,
  'wizard/certificate': wizardCertificate.certificateCopy,
  'wizard/connections': wizardConnections.connectionsCopy,
  'wizard/home': wizardHome.homeCopy,
  'wizard/keys': wizardKeys.keysWords,
  'wizard/palette': wizardPalette.paletteCopy,
  'wizard/platform#inputsCopy': wizardPlatform.inputsCopy,
  'wizard/platform#platformCopy': wizardPlatform.platformCopy,
  'wizard/practice': wizardPractice.practiceWords,
  'wizard/server': wizardServer.serverCopy,
  'wizard/several': wizardSeveral.severalCopy,
  'wizard/share': wizardShare.shareWords,
  'wizard/shared': wizardShared.sharedWords,
  'wizard/shell': wizardShell.shellCopy,
  'wizard/support': wizardSupport.roomWords,
  'wizard/words#credentialWords': wizardWords.credentialWords,
  'wizard/words#deploymentWords': wizardWords.deploymentWords,
  'wizard/words#statusWords': wizardWords.statusWords,
  'wizard/words#stepWords': wizardWords.stepWords,
  'wizard/words#whoWords': wizardWords.whoWords,
  'wizard/words#words': wizardWords.words,
});
