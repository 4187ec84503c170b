package org.inkstone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

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
}
