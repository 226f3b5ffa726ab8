package io.taizhang.api.flag;

/** 法律, 法规, 规章, 规范性文件: what kind of text a scheme rests on. Only the first two carry a public black flag. */
public enum LegalLevel {
    LAW,
    REGULATION,
    GOVERNMENT_RULE,
    DOCUMENT;

    /** Whether a merchant may be named in public on its strength (国办发〔2020〕49号: 失信信息公开 needs law or regulation). */
    public boolean allowsPublication() {
        return this == LAW || this == REGULATION;
    }
}
