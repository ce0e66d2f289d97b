package org.najda.registers.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers of a text are bound to nothing, and which are plainly no figure. */
class TypedNumbersTest {

  private static List<String> found(Tongue tongue, String line) {
    return TypedNumbers.in(tongue, line).stream().map(TypedNumbers.Found::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AR; بلغ عدد القضايا 639.116 قضية; 639.116",
        "AR; بلغ عددها ٦٣٩٬١١٦ قضية; ٦٣٩٬١١٦",
        "AR; بمعدل ۹۰ بالمائة; ۹۰",
        "AR; أكثر من نصف مليون زائر; مليون",
        "AR; وثلاثة مراكز; وثلاثة",
        "AR; ثَلاثُ قاعات; ثَلاثُ",
        "AR; استفاد 2019 موظفا; 2019",
        "AR; سنة 2019.500 درهم; 2019.500",
        "AR; يوم 45 يناير; 45",
        "FR; un taux de 90,4 %; 90,4",
        "FR; en 2005 véhicules; 2005",
        "FR; l’année 2019,5; 2019,5",
        "FR; quatre brigades et mille appels; quatre|mille",
        "FR; 1 000 appels; 1|000",
        "EN; a third of ½ and Ⅻ; ½|Ⅻ",
        "EN; in 2005 cases; 2005",
        "EN; Two hundred rooms; Two|hundred",
        "EN; year 2019%; 2019",
        "EN; 2019-13-01; 2019-13-01",
        "EN; 12/05/2019; 12/05/2019",
        "EN; article five; five",
      })
  void a_number_that_somebody_types_is_found(Tongue tongue, String line, String numbers) {
    assertThat(String.join("|", found(tongue, line))).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AR; خلال سنة 2019، وبين سنتي 2018 و2019، وبرسم ٢٠١٩",
        "AR; يوم 15 فبراير 2019 وفي شهر أكتوبر 2019، و02 أكتوبر",
        "AR; الموسم الدراسي 2018/2019",
        "AR; مخطط «صحة 2022» الجديد",
        "AR; المادة 66 والفصل 23 من القانون رقم 22.01",
        "AR; نداءات الخط الهاتفي 19 والخط 19",
        "AR; بتاريخ 2019-05-04",
        "AR; بمعدل بالمائة",
        "FR; l’année 2019, les années 2018 et 2019, depuis 2015",
        "FR; En 2019, le 1er mars 2019 et le 15 février",
        "FR; l’année scolaire 2018-2019, le plan « Santé 2022 »",
        "FR; l’article 66 de la loi n° 22.01, la ligne 19",
        "FR; neuf est aussi un mot pour nouveau; et une salle",
        "EN; In 2019, the year 2019, since 2015.",
        "EN; on 4 May 2019 and in May 2019",
        "EN; the plan “Health 2022” of the school year 2018/2019",
        "EN; article 66 of law no. 22.01 and line 19",
        "EN; the fifth zone and one of them",
      })
  void what_is_plainly_no_figure_is_left_alone(Tongue tongue, String line) {
    assertThat(found(tongue, line)).isEmpty();
  }
}
