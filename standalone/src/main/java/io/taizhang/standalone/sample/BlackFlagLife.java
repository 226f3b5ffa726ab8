package io.taizhang.standalone.sample;

import io.taizhang.api.flag.Channel;
import io.taizhang.api.flag.FlagCommand.ApplyForRepair;
import io.taizhang.api.flag.FlagCommand.AwardBlackFlag;
import io.taizhang.api.flag.FlagCommand.FileAppeal;
import io.taizhang.api.flag.FlagCommand.GivePreNotice;
import io.taizhang.api.flag.FlagCommand.IssueImprovementNotice;
import io.taizhang.api.flag.FlagCommand.PublishFlag;
import io.taizhang.api.flag.FlagCommand.RecordImprovement;
import io.taizhang.api.flag.FlagCommand.ReviewDefence;
import io.taizhang.api.flag.FlagCommand.SubmitDefence;
import io.taizhang.api.flag.FlagCommand.VerifyRepair;
import io.taizhang.api.flag.OnBehalfOf;
import java.time.LocalDate;

/**
 * The way to a black flag, step by step, written into the diary by the accounts that may do each step: the office's own
 * official finds fault and announces it, another enters what the merchant says, one approver weighs it and the other decides.
 */
record BlackFlagLife(String flagId, String roundId, String merchantId, String official) {

    void writeNoticed(Diary diary, LocalDate day, LocalDate dueOn) {
        diary.on(day, official, new IssueImprovementNotice(roundId, flagId, merchantId, "店外经营，门前不洁（示例）", dueOn));
    }

    void writeImproved(Diary diary, LocalDate day) {
        diary.on(day, official, new RecordImprovement(flagId, "已整改到位（示例）"));
    }

    void writePreNoticed(Diary diary, LocalDate day) {
        diary.on(day, official, new GivePreNotice(flagId, "限期内未整改（示例）", "评比办法第六条（示例）", "可在期限内陈述申辩（示例）"));
    }

    void writeDefended(Diary diary, LocalDate day) {
        diary.on(day, "official", new SubmitDefence(flagId, handedInOn(day), "正在施工，月底前清理（示例）", "示例联系人"));
    }

    void writeReviewed(Diary diary, LocalDate day) {
        diary.on(day, "approver", new ReviewDefence(flagId, false, "理由不成立（示例）"));
    }

    void writeAwarded(Diary diary, LocalDate day) {
        diary.on(day, "approver2", new AwardBlackFlag(flagId));
    }

    void writePublished(Diary diary, LocalDate day) {
        diary.on(day, "approver2", new PublishFlag(flagId));
    }

    void writeAppealed(Diary diary, LocalDate day) {
        diary.on(day, "official", new FileAppeal(flagId, flagId + "-appeal", handedInOn(day), "处理过重（示例）"));
    }

    void writeRepairAppliedFor(Diary diary, LocalDate day) {
        diary.on(day, "official", new ApplyForRepair(flagId, handedInOn(day), "已规范经营（示例）"));
    }

    void writeLifted(Diary diary, LocalDate day) {
        diary.on(day, "inspector2", new VerifyRepair(flagId, true, "现场核实（示例）"));
    }

    private static OnBehalfOf handedInOn(LocalDate day) {
        return new OnBehalfOf(Channel.IN_PERSON, Diary.openingOn(day));
    }
}
