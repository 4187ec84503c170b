package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"2024-01-02; 2024-01-02; 2025-11-05",
            "2024-1-2; 2024-01-02; 2025-11-5", "2024-1-12; 2024-01-12; 2025-11-5",
            "2024/01/02; 2024-01-02; 2025/11/05", "2024-01-02 10:00:00 +0100; 2024-01-02; 2025-11-05 10:00:00 +0100",
            "2024-01-02 9:00:00 -7; 2024-01-02; 2025-11-05 9:00:00 -7",
            "2024-01-02T10:00:00.123Z; 2024-01-02; 2025-11-05T10:00:00.123Z",
            "2024-01-02T10:00:00+08:00; 2024-01-02; 2025-11-05T10:00:00+08:00",
            "2024-01-02 10:00; 2024-01-02; 2025-11-05 10:00", "Jul 08 2022; 2022-07-08; Nov 05 2025",
            "July 8, 2022; 2022-07-08; November 5, 2025",
            "July 18th, 2022; 2022-07-18; November 5th, 2025", "15 Oct 2023; 2023-10-15; 05 Nov 2025",
            "9 May 2024; 2024-05-09; 5 November 2025", "May 08 2024; 2024-05-08; Nov 05 2025",
            "03/22/2010 7:06 PM; 2010-03-22; 11/05/2025 7:06 PM", "3/2/2010; 2010-03-02; 11/5/2025",
            "31.12.2023; 2023-12-31; 05.11.2025", "2024年1月2日; 2024-01-02; 2025年11月5日",
            "Fri, 08 Jul 2022 10:00:00 GMT; 2022-07-08; Wed, 05 Nov 2025 10:00:00 GMT", "JUL 8 2022; 2022-07-08; NOV 5 2025",
            "2024-01-02   ; 2024-01-02; 2025-11-05"})
    void onlyTheDayOfADateChanges(String text, LocalDate day, String changed) {
        assertThat(DateText.day(text)).contains(day);
        assertThat(DateText.withDay(text, LocalDate.of(2025, 11, 5))).isEqualTo(changed);
        assertThat(DateText.withDay(text, day)).isEqualTo(text);
    }

    @Test
    void blanksAroundADateStay() {
        assertThat(DateText.withDay(" 2024-01-02  ", LocalDate.of(2025, 11, 5))).isEqualTo(" 2025-11-05  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13-45", "2024-02-30", "2023-02-29", "today", "22/03/2010", "2024", "2024-01-02-foo",
            "12:30", "<%= new Date() %>", "Foo 08 2022", "2024-01/02",
            "20240102", "0 May 2024"})
    void theseAreNoDates(String text) {
        assertThat(DateText.day(text)).isEmpty();
        assertThat(DateText.withDay(text, LocalDate.of(2025, 11, 5))).isEqualTo("2025-11-05");
    }

    @Test
    void aDayThatIsWrittenIsTheDayThatIsRead() {
        for (String shape : new String[]{"2024-1-2", "2024-11-12", "Jul 08 2022", "May 8, 2022", "Sunday, May 8th 2022",
                "15 Oct 2023", "3/2/2010", "1.2.2010"}) {
            for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
                assertThat(DateText.day(DateText.withDay(shape, day))).as(shape).contains(day);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {"2024-01-02; 2026-03-14", "2024/1/2; 2026/3/14",
            "2024-01-02 10:00; 2026-03-14 23:09", "2024-01-02 10:00:00; 2026-03-14 23:09:26",
            "2024-01-02T10:00; 2026-03-14T23:09", "2024-01-02T10:00:00Z; 2026-03-14T22:09:26Z",
            "2024-01-02T10:00:00.000Z; 2026-03-14T22:09:26.053Z",
            "2024-01-02T10:00:00.1234567891Z; 2026-03-14T22:09:26.0530000000Z",
            "2024-01-02T10:00:00+08:00; 2026-03-15T06:09:26+08:00", "2024-01-02 10:00:00 -0700; 2026-03-14 15:09:26 -0700",
            "2024-01-02 9:00:00 -7; 2026-03-14 15:09:26 -7", "2024-01-02 10:00:00 +0545; 2026-03-15 03:54:26 +0545",
            "Fri, 08 Jul 2022 10:00:00 GMT; Sat, 14 Mar 2026 22:09:26 GMT",
            "Jul 08 2022; Mar 14 2026", "July 8, 2022; March 14, 2026", "July 1st, 2022; March 14th, 2026",
            "03/22/2010 7:06 PM; 03/14/2026 11:09 PM", "03/22/2010 07:06 am; 03/14/2026 11:09 pm",
            "2010-03-22 7:06 PM PST; 2026-03-14 2:09 PM PST", "2024-01-02 10:00 Mars; 2026-03-14 23:09 Mars",
            "2024-01-02 10:00 +99; 2026-03-14 23:09 +99", "14.3.2010; 14.3.2026", "2024年1月2日; 2026年3月14日", "today; 2026-03-14",
            "; 2026-03-14"})
    void nowIsWrittenAsTheSampleIs(String sample, String written) {
        ZonedDateTime now = ZonedDateTime.of(2026, 3, 14, 23, 9, 26, 53_000_000, ZoneOffset.ofHours(1));
        assertThat(DateText.now(sample == null ? "" : sample, now)).isEqualTo(written);
    }

    @Test
    void midnightAndNoonAreTwelve() {
        ZonedDateTime midnight = ZonedDateTime.of(2026, 3, 14, 0, 5, 0, 0, ZoneOffset.UTC);
        assertThat(DateText.now("2010-03-22 7:06 PM", midnight)).isEqualTo("2026-03-14 12:05 AM");
        assertThat(DateText.now("2010-03-22 7:06 p.m.", midnight.plusHours(12))).isEqualTo("2026-03-14 12:05 p.m.");
    }

    @Test
    void datesOfOneShapeAreKnownBySight() {
        assertThat(DateText.shape("2024-01-02T10:00:00+08:00")).isEqualTo(DateText.shape("1999-12-31T23:59:59-03:00"))
                .isNotEqualTo(DateText.shape("2024-01-02T10:00:00Z")).isNotEqualTo(DateText.shape("2024-01-02 10:00:00+08:00"));
        assertThat(DateText.shape("Jul 8 2022")).isEqualTo(DateText.shape("May 18 2022"));
        assertThat(DateText.shape("2010-03-22 7:06 PM")).isEqualTo(DateText.shape("2010-03-22 11:06 AM"));
    }
}
