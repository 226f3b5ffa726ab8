package io.taizhang.query.pages.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void theLeastStandsAtTheBottomAndTheMostAtTheTop() {
        Spark spark = Spark.of(new double[] {1, 3, 2}, "由 1 到 2");
        assertThat(spark.points()).isEqualTo("0,26.0 1,2.0 2,14.0");
        assertThat(spark.width()).isEqualTo(2);
        assertThat(spark.said()).isEqualTo("由 1 到 2");
    }

    @Test
    void aFigureThatNeverChangedIsALineThroughTheMiddle() {
        assertThat(Spark.of(new double[] {5, 5}, "").points()).isEqualTo("0,14.0 1,14.0");
    }

    @Test
    void daysWithoutTheFigureAreLeftOut() {
        Spark spark = Spark.of(new double[] {Double.NaN, 0, 10}, "");
        assertThat(spark.points()).isEqualTo("1,26.0 2,2.0");
    }

    @Test
    void oneDayIsNoLine() {
        assertThat(Spark.of(new double[] {Double.NaN, 7}, "")).isNull();
    }
}
