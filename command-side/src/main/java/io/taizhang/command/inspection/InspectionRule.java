package io.taizhang.command.inspection;

import io.taizhang.command.Rule;

/** The rules of inspections and findings, in the order in which they are met. */
public enum InspectionRule implements Rule {
    ITEM_NAMED_TWICE,

    CHECKLIST_UNKNOWN(404),
    /** It was published for other units than the one inspected. */
    CHECKLIST_OF_ANOTHER_UNIT,
    /** 互检: nobody inspects his own unit, one above it or one below it. */
    OWN_UNIT_IN_CROSS_INSPECTION,
    PLACE_NAMED_TWICE,
    PLACE_CLOSED,
    PLACE_OF_ANOTHER_UNIT,
    SAMPLE_EXCEEDS_PLACES,

    INSPECTION_UNKNOWN(404),
    INSPECTION_FINISHED,
    INSPECTION_NOT_FINISHED,
    PLACE_NOT_SAMPLED,
    ITEM_UNKNOWN(404),
    /** Points are deducted for a fault, at most those of the item, and for nothing else. */
    DEDUCTION_OUT_OF_RANGE,
    /** Every item is observed at every place of the sample before anything is scored. */
    OBSERVATIONS_MISSING,
    /** Where nothing applies there is nothing to score. */
    NOTHING_APPLICABLE,

    APPEAL_OPEN,
    APPEAL_UNKNOWN(404),
    APPEAL_ALREADY_DECIDED,
    /** Nobody decides about the score of his own unit. */
    DECIDED_BY_INSPECTED_UNIT,
    CORRECTIONS_MISSING,
    /** An appeal that is not upheld changes nothing. */
    CORRECTIONS_NEEDLESS,
    CORRECTED_TWICE,

    INSPECTION_NAMED_TWICE,
    INSPECTION_OF_ANOTHER_UNIT,

    PHOTO_UNKNOWN(404),
    /** It says nothing about when it was taken. */
    PHOTO_UNDATED,
    /** It was taken before the inspection was planned, and shows something else. */
    PHOTO_OLDER_THAN_INSPECTION,
    /** It was taken before the fault was found, or before it was found not to be put right. */
    PHOTO_NOT_AFTER_FINDING,

    RECTIFICATION_ALREADY_ASSIGNED,
    RECTIFICATION_NOT_ASSIGNED,
    DUE_BEFORE_ASSIGNMENT,
    RECTIFICATION_ALREADY_ACCEPTED,
    RECTIFICATION_NOT_ACCEPTED,
    RECTIFICATION_ALREADY_REPORTED,
    RECTIFICATION_NOT_REPORTED,
    /** Whoever put it right, or belongs to the unit that did, does not find it put right. */
    VERIFIED_BY_RECTIFIER,
    ALREADY_OVERDUE,
    RECTIFICATION_NOT_OVERDUE,
    /** It goes to a unit above the one that has it, or that was told before. */
    NOT_ESCALATED_UPWARDS;

    private final int status;

    InspectionRule() {
        this(409);
    }

    InspectionRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
