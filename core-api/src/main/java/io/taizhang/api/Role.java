package io.taizhang.api;

/** What an actor may do in its unit and in the units below it. */
public enum Role {
    /** 经办人: issues most commands. */
    OFFICIAL,
    /** 审批人: approves what an official requested, never its own request. */
    APPROVER,
    /** 督查员: inspects, scores, verifies. */
    INSPECTOR,
    /** 财务: appropriates, disburses, settles. */
    FINANCE,
    /** 审计员: reads everything, rebuilds, verifies, exports; changes nothing. */
    AUDITOR,
    /** 看板: sees the dashboards of its unit. */
    VIEWER,
    /** 管理员: users, units, keys, parked rows; sees no personal data. */
    ADMIN,
    /** 群众: anyone, without a login, through the public doors only; sees nothing personal. No account holds it. */
    CITIZEN,
    /** Automations and deadlines; no person holds it. */
    SYSTEM;

    /** Whether this role may see personal data in the clear. */
    public boolean seesPersonalData() {
        return switch (this) {
            case OFFICIAL, APPROVER, INSPECTOR, AUDITOR -> true;
            case FINANCE, VIEWER, ADMIN, CITIZEN, SYSTEM -> false;
        };
    }
}
