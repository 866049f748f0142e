using System.Globalization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

public sealed partial class InstrumentLint
{
    // What only a question about protections speaks of; its answers say where an enterprise can be attacked.
    private static readonly string[] Protections =
    [
        "vi-rút", "tường lửa", "sao lưu", "mật khẩu", "phân quyền", "bảo mật", "mã hóa", "mã hoá", "tấn công", "an toàn thông tin",
        "virus", "firewall", "backup", "backed up", "password", "access rights", "encrypt", "attack",
    ];

    // Where a question first stands, by id: a second one of the same id must be for other sectors.
    private readonly Dictionary<string, List<(QuestionYaml Question, object[] Place)>> _questions = new(StringComparer.Ordinal);

    private void Question(QuestionYaml q, object[] place)
    {
        QuestionId(q, place);
        Refuse(q.Weight < 1, $"{q.Id}: trọng số ít nhất là 1.", $"{q.Id}: the weight must be at least 1.", [.. place, "weight"]);
        Kind(q.Cutoffs, [.. place, "cutoffs"]);
        Text(q.Text, [.. place, "text"]);
        if (q.Help is not null)
        {
            Text(q.Help, [.. place, "help"]);
        }

        Applies(q, place);
        switch (InstrumentReader.QuestionKindOf(q.Kind))
        {
            case QuestionKind.Single or QuestionKind.Multiple:
                Options(q, place);
                break;
            case QuestionKind.Grid:
                Grid(q, place);
                break;
            case QuestionKind.Ratio:
                Ratio(q, place);
                break;
            case QuestionKind.Links:
                Links(q, place);
                break;
            default:
                Refuse(true, $"{q.Id}: không có loại câu hỏi '{q.Kind}'.", $"{q.Id}: there is no kind '{q.Kind}'.", [.. place, "kind"]);
                break;
        }

        Refuse(
            !q.Sensitive && q.Words.Any(words => Protections.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase))),
            $"{q.Id}: câu nói về cách tự bảo vệ phải ghi 'sensitive: true'.",
            $"{q.Id}: a question that names protections must be marked 'sensitive: true'.", place);
    }

    private void QuestionId(QuestionYaml q, object[] place)
    {
        if (_questions.TryGetValue(q.Id, out var others))
        {
            var isApart = others.All(o => o.Question.Sectors.Count > 0 && q.Sectors.Count > 0 && !o.Question.Sectors.Intersect(q.Sectors).Any());
            Refuse(!isApart, $"mã {q.Id} bị trùng.", $"the id {q.Id} stands twice.", [.. place, "id"]);
            others.Add((q, place));
            return;
        }

        Id(q.Id, place);
        _questions[q.Id] = [(q, place)];
    }

    private void Applies(QuestionYaml q, object[] place)
    {
        foreach (var sector in q.Sectors)
        {
            Refuse(
                _file.Sectors.TrueForAll(s => s.Id != sector),
                $"{q.Id}: không có ngành '{sector}', câu hỏi không bao giờ được hỏi.", $"{q.Id}: there is no sector '{sector}': the question cannot be reached.",
                [.. place, "sectors"]);
        }

        foreach (var size in q.Sizes)
        {
            Refuse(
                !Enum.TryParse<SizeClass>(size, out _),
                $"{q.Id}: không có quy mô '{size}', câu hỏi không bao giờ được hỏi.", $"{q.Id}: there is no size '{size}': the question cannot be reached.",
                [.. place, "sizes"]);
        }
    }

    private void Options(QuestionYaml q, object[] place)
    {
        Refuse(q.Options.Count < 2, $"{q.Id}: cần ít nhất hai lựa chọn.", $"{q.Id}: a question has at least two options.", [.. place, "options"]);
        var numbers = new HashSet<int>();
        Fraction sum = 0;
        for (var i = 0; i < q.Options.Count; i++)
        {
            var option = q.Options[i];
            object[] at = [.. place, "options", i];
            var points = PointsAt(option.Points, q, at);
            sum += points;
            Refuse(
                InstrumentReader.NumberOf(option) is not { } number || number > Answer.MostNumber || !numbers.Add(number),
                $"{q.Id}: số của lựa chọn thiếu hoặc bị trùng.", $"{q.Id}: the option's number is missing or stands twice.", at);
            Refuse(
                option.Option is null && q.Kind == "single" && i > 0 && points <= (Points(q.Options[i - 1].Points) ?? points - 1),
                $"{q.Id}: lựa chọn không ghi số phải có điểm tăng dần.", $"{q.Id}: the points of options without a number must rise.", [.. place, "options"]);
            Refuse(
                option.Exclusive && (q.Kind != "multiple" || points > 0),
                $"{q.Id}: lựa chọn loại trừ chỉ có ở câu chọn nhiều và không cho điểm.", $"{q.Id}: an exclusive option stands in a multiple question and gives no points.", at);
            Words(option.Vi, [.. at, "vi"]);
            Words(option.En, [.. at, "en"]);
            if (option.About is not null)
            {
                Text(option.About, [.. at, "about"]);
            }
        }

        Refuse(
            q.Most is not null && (q.Kind != "multiple" || Points(q.Most) is not { } most || most <= 0 || most > sum),
            $"{q.Id}: most phải lớn hơn 0, không quá tổng điểm, và chỉ có ở câu chọn nhiều.",
            $"{q.Id}: most is above 0, at most the sum of the points, and goes with a multiple question.", [.. place, "most"]);
        var best = q.Kind == "multiple" ? Points(q.Most) ?? sum : q.Options.Select(o => Points(o.Points) ?? 0).Append(0).Max();
        Best(q, best, place);
    }

    private void Grid(QuestionYaml q, object[] place)
    {
        Refuse(q.Rows.Count == 0 || q.Scale.Count < 2, $"{q.Id}: cần các dòng và một thang.", $"{q.Id}: a grid has rows and a scale.", place);
        for (var i = 0; i < q.Rows.Count; i++)
        {
            Refuse(q.Rows[i].Row != i + 1, $"{q.Id}: dòng đếm từ 1, không bỏ số.", $"{q.Id}: rows count from 1 without gaps.", [.. place, "rows", i]);
            Words(q.Rows[i].Vi, [.. place, "rows", i, "vi"]);
            Words(q.Rows[i].En, [.. place, "rows", i, "en"]);
        }

        Fraction best = 0;
        for (var i = 0; i < q.Scale.Count; i++)
        {
            var value = q.Scale[i];
            var points = PointsAt(value.Points, q, [.. place, "scale", i]);
            Refuse(
                i > 0 && points <= best, $"{q.Id}: điểm của thang phải tăng dần.", $"{q.Id}: the points of a scale must rise.", [.. place, "scale", i]);
            Refuse(
                string.IsNullOrWhiteSpace(value.Value) || q.Scale.Take(i).Any(v => v.Value == value.Value),
                $"{q.Id}: giá trị của thang thiếu hoặc bị trùng.", $"{q.Id}: a value of the scale is missing or stands twice.", [.. place, "scale", i]);
            Words(value.Vi, [.. place, "scale", i, "vi"]);
            Words(value.En, [.. place, "scale", i, "en"]);
            best = points;
        }

        Best(q, best * q.Rows.Count, place);
    }

    private void Ratio(QuestionYaml q, object[] place)
    {
        if (q.Numerator is null || q.Denominator is null)
        {
            Refuse(true, $"{q.Id}: cần tử số và mẫu số.", $"{q.Id}: a ratio has a numerator and a denominator.", place);
            return;
        }

        Text(q.Numerator, [.. place, "numerator"]);
        Text(q.Denominator, [.. place, "denominator"]);
        Refuse(
            q.Bands.Count == 0 || q.Bands[0].From != 0,
            $"{q.Id}: dải đầu tiên bắt đầu từ 0, nếu không sẽ có khoảng trống.", $"{q.Id}: the first band starts at 0, or there is a gap.", [.. place, "bands"]);
        for (var i = 0; i < q.Bands.Count; i++)
        {
            PointsAt(q.Bands[i].Points, q, [.. place, "bands", i]);
            Refuse(
                q.Bands[i].From > 100 || (i > 0 && q.Bands[i].From <= q.Bands[i - 1].From),
                $"{q.Id}: các dải chồng lên nhau.", $"{q.Id}: the bands overlap: they must rise, up to 100.", [.. place, "bands", i]);
        }

        Best(q, q.Bands.Select(b => Points(b.Points) ?? 0).Append(0).Max(), place);
    }

    private void Links(QuestionYaml q, object[] place)
    {
        var of = _questions.GetValueOrDefault(q.Of ?? "")?.Find(o => o.Question.Sectors.SequenceEqual(q.Sectors)).Question;
        if (Refuse(
            of is not { Kind: "multiple" },
            $"{q.Id}: 'of' phải là một câu chọn nhiều đứng trước, cùng ngành.", $"{q.Id}: 'of' must be a multiple question before it, of the same sectors.", [.. place, "of"]))
        {
            return;
        }

        Refuse(q.Pairs.Count == 0, $"{q.Id}: cần ít nhất một cặp.", $"{q.Id}: there is no pair.", place);
        Refuse(
            q.Pairs.Count > LinkPair.Maximum,
            $"{q.Id}: nhiều nhất {LinkPair.Maximum} cặp.", $"{q.Id}: at most {LinkPair.Maximum} pairs.", [.. place, "pairs"]);
        var seen = new HashSet<OptionPair>();
        Fraction sum = 0;
        for (var i = 0; i < q.Pairs.Count; i++)
        {
            object[] at = [.. place, "pairs", i];
            var pair = q.Pairs[i];
            sum += PointsAt(pair.Points, q, at);
            Words(pair.Vi, [.. at, "vi"]);
            Words(pair.En, [.. at, "en"]);
            var isKnown = pair.Pair is [var a, var b] && a != b
                && pair.Pair.TrueForAll(n => of!.Options.Exists(o => InstrumentReader.NumberOf(o) == n && !o.Exclusive))
                && seen.Add(new OptionPair(Math.Min(a, b), Math.Max(a, b)));
            Refuse(
                !isKnown, $"{q.Id}: cặp phải gồm hai lựa chọn khác nhau của {q.Of}, mỗi cặp một lần.",
                $"{q.Id}: a pair is two different options of {q.Of}, each pair once.", at);
        }

        Best(q, sum, place);
    }

    private Fraction PointsAt(string text, QuestionYaml q, object[] place)
    {
        var points = Points(text);
        Refuse(
            points is null || points < 0 || (!q.Scored && points != 0),
            $"{q.Id}: điểm '{text}' không hợp lệ: số nguyên hoặc phân số không âm, và 0 ở câu không tính điểm.",
            $"{q.Id}: points '{text}': whole or a fraction, not below 0, and 0 where the question is not scored.", place);
        return points ?? 0;
    }

    private void Best(QuestionYaml q, Fraction best, object[] place)
    {
        Refuse(
            q.Scored && best <= 0, $"{q.Id}: câu tính điểm nhưng không cho điểm nào.", $"{q.Id}: a scored question that gives no points.", place);
        Refuse(
            q.Divisor is not null && Points(q.Divisor) != best,
            string.Create(CultureInfo.InvariantCulture, $"{q.Id}: số chia {q.Divisor} khác với các lựa chọn, cho nhiều nhất {best}."),
            string.Create(CultureInfo.InvariantCulture, $"{q.Id}: the divisor {q.Divisor} differs from the options, which give at most {best}."),
            [.. place, "divisor"]);
    }
}
