package io.taizhang.standalone.sample;

import java.time.LocalDate;

/** The whole sample, office by office. A new office or context adds one line. */
final class SampleDiary {
    private SampleDiary() {}

    /** @param present the day it leads up to */
    static Diary write(LocalDate present) {
        Diary diary = new Diary();
        City.write(diary);
        WorkCalendars.write(diary, present);
        Standards.write(diary);
        Dongchengqu.write(diary);
        Jichenglu.write(diary);
        Xiaoyi.write(diary);
        Xinhualu.write(diary);
        MinghuSites.write(diary);
        Inspections.write(diary);
        Published.write(diary);
        UnderWay.write(diary);
        CampaignsUnderWay.write(diary, present);
        new MaterialsUnderWay(present).write(diary);
        MerchantFlags.write(diary, present);
        Honours.write(diary, present);
        HouseholdsWithStars.write(diary);
        CaseOffices.write(diary);
        new CasesUnderWay(present).write(diary);
        FaultsUnderWay.write(diary, present);
        SnapshotUnderWay.write(diary, present);
        XinhualuActivities.write(diary);
        XiaoyiActivities.write(diary);
        DongchengquActivities.write(diary);
        RuyihuActivities.write(diary, present);
        ActivitiesUnderWay.write(diary, present);
        Services.write(diary, present);
        return diary;
    }
}
