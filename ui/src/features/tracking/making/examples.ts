/** A text of each kind to begin with, in the layouts people know. */

export interface Example {
  value: string;
  label: string;
  text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    value: 'dependency',
    label: 'A dependency',
    text: `DEP-1: Signing keys from the cloud team
Type: External
Owner: Ada Lovelace
Needed By: +15d
Status: In Progress
Blocker:
Impact if Late: The release candidate can't be signed.
Mitigation: Sign with the keys of last year.`,
  },
  {
    value: 'blocker',
    label: 'A blocker',
    text: `BLOCKER-1: No access to the signing service
Severity: P1
Raised: today
Raised By: Build team
Blocked Work: #3; #4
Description: The service account was removed in a clean-up.
Root Cause:
Proposed Resolution: Ask for a new account.
Owner: Ada Lovelace
Escalation: L1
Target Resolution: +3d
Status: Open`,
  },
  {
    value: 'risk',
    label: 'A risk',
    text: `R-1: If reviewers are short, enhancements miss the freeze, and scope is cut
Probability: High
Impact: High
Response: Mitigate
Mitigation: Recruit two more reviewers.
Contingency: Move the smallest enhancement to the next release.
Trigger: Reviews take longer than three days.
Owner: Ada Lovelace
Follow-up: +7d
Status: Open`,
  },
  {
    value: 'escalation',
    label: 'An escalation',
    text: `🚨 ESCALATION: Nobody can sign artefacts

SEVERITY: Critical
PROJECT: The release
ESCALATED BY: Ada Lovelace
ESCALATED TO: Grace Hopper

SITUATION:
The signing service has refused us since yesterday.

TRIED:
- Asked the cloud team in their channel.

IMPACT:
- Timeline: Each day moves the release by one.
- Scope: None.
- Resources: Three people wait.
- Commitments: The date told to customers is at risk.

OPTIONS:
1. New account: Ask the cloud team's lead for one today.
2. Old keys: Sign with the keys of last year.

IF NOTHING IS DONE:
The release candidate slips.

RECOMMENDATION:
The new account: it costs an hour.

DECISION NEEDED BY: +2d`,
  },
  {
    value: 'gonogo',
    label: 'A go/no-go',
    text: `RELEASE: Checkout v2.1
TARGET DATE: +7d
DECISION: CONDITIONAL GO

READINESS SUMMARY:
- Code: 🟢 every review is in
- Testing: 🟡 one upgrade job is flaky
- Documentation: 🟢
- Operations: 🟢 on-call is staffed
- Approvals: 🟢

OPEN RISKS:
- The vendor is late: a second source is booked.

CONDITIONS (if conditional):
- The upgrade jobs are green (owner: Ada Lovelace; due: +3d)

ROLLBACK TRIGGER:
- More than 2 % of requests fail.

ROLLBACK AUTHORITY: Grace Hopper
DEPLOYER: Ada Lovelace
MONITOR: Grace Hopper

ATTENDEES:
- Grace Hopper, Release lead, GO
- Ada Lovelace, Engineer, GO`,
  },
  {
    value: 'capacity',
    label: 'A capacity assessment',
    text: `CAPACITY ASSESSMENT: Sprint 4

AVAILABLE CAPACITY:
| Team Member | Role | Available Days | Allocation % |
|-------------|------|----------------|--------------|
| Ada Lovelace | Engineer | 20 | 100% |
| Grace Hopper | Engineer | 16 | 50% |

ESTIMATED EFFORT:
| Workstream | Estimate | Confidence | Notes |
|------------|----------|------------|-------|
| Checkout | 12 | H | |
| Documentation | 8 | L | may follow later |

RECOMMENDATION:
Proceed`,
  },
];
