package io.taizhang.api.honour;

/** Who can be honoured by a programme. */
public enum CandidateKind {
    PERSON("person"),
    /** 集体: a team, whether it is one of the ledger's teams or not. */
    TEAM("group"),
    MERCHANT("merchant"),
    /** 单位: an institution, whether it is one of the ledger's units or not. */
    UNIT("institution"),
    /** 企业: registered as a merchant is. */
    ENTERPRISE("merchant"),
    HOUSEHOLD("household");

    private final String type;

    CandidateKind(String type) {
        this.type = type;
    }

    /** Whether the candidates' names are personal data. */
    public boolean isPersonal() {
        return this == PERSON || this == HOUSEHOLD;
    }

    /** Whether a candidate must stand in the register of merchants. */
    public boolean isRegistered() {
        return this == MERCHANT || this == ENTERPRISE;
    }

    /** {@code person/p1}: the same wherever the candidate is nominated; also the name of its key. */
    public String subject(String candidateId) {
        return type + "/" + candidateId;
    }
}
