package io.taizhang.standalone.sample;

/** The whole sample, office by office. A new office or context adds one line. */
final class SampleDiary {
    private SampleDiary() {}

    static Diary write() {
        Diary diary = new Diary();
        City.write(diary);
        Dongchengqu.write(diary);
        Jichenglu.write(diary);
        Xinhualu.write(diary);
        Published.write(diary);
        UnderWay.write(diary);
        return diary;
    }
}
