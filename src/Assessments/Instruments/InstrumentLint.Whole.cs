using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

// What can be said only of the whole file: what is reached from where, ranges, and what moved since the version before.
public sealed partial class InstrumentLint
{
    private void Reached()
    {
        var order = _questions.Values.SelectMany(q => q).Select(q => q.Question).ToList();
        foreach (var (q, place) in _questions.Values.SelectMany(q => q))
        {
            if (q.When is not { } when)
            {
                continue;
            }

            object[] at = [.. place, "when"];
            var gates = _questions.GetValueOrDefault(when.Question)?.Select(g => g.Question).ToList();
            if (Refuse(
                gates is null || !IsBefore(order, gates[0], q),
                $"{q.Id}: câu '{when.Question}' không đứng trước, câu hỏi không bao giờ được hỏi.",
                $"{q.Id}: '{when.Question}' does not stand before it: the question cannot be reached.", at))
            {
                continue;
            }

            Refuse(
                gates!.Exists(g => g.When is not null),
                $"{q.Id}: điều kiện đi qua hai bước; '{when.Question}' tự nó đã có điều kiện.",
                $"{q.Id}: a condition of two hops: '{when.Question}' has one itself.", at);
            Refuse(
                when.Options.Count == 0 || gates.Exists(g => when.Options.Exists(o => g.Options.TrueForAll(own => InstrumentReader.NumberOf(own) != o))),
                $"{q.Id}: '{when.Question}' không có lựa chọn như vậy, câu hỏi không bao giờ được hỏi.",
                $"{q.Id}: '{when.Question}' has no such option: the question cannot be reached.", at);
            Refuse(
                q.Sectors.Count > 0 && gates.TrueForAll(g => g.Sectors.Count > 0 && !g.Sectors.Intersect(q.Sectors).Any()),
                $"{q.Id}: không ngành nào được hỏi cả hai câu.", $"{q.Id}: no sector is asked both: the question cannot be reached.", at);
        }
    }

    private void Ranges(Instrument instrument)
    {
        foreach (var sector in instrument.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null))
        {
            var asked = instrument.For(sector);
            var named = sector is null ? "" : $" ({sector})";
            var counted = asked.Pillars.Where(p => p.Counts).ToList();
            if (Refuse(
                counted.Count == 0 || counted.Exists(p => p.Questions.All(q => q.Maximum == 0)),
                $"một trụ cột tính điểm không có câu nào cho điểm{named}.", $"a pillar that counts has no question with points{named}.", "pillars"))
            {
                continue;
            }

            var maximum = asked.Maximum;
            for (var i = 0; i < instrument.Levels.Length; i++)
            {
                Refuse(
                    instrument.Levels[i].Bound is { } bound && !bound.IsReachedBy(maximum),
                    $"mức này không thể đạt{named}.", $"the level cannot be reached{named}.", "levels", i, instrument.Levels[i].Bound is { Inclusive: true } ? "from" : "above");
                Refuse(
                    instrument.Levels[i].Bound is { Inclusive: false } && asked.Questions.Any(q => Steps(q).Any(p => !p.IsWhole)),
                    "above chỉ dùng khi mọi điểm là số nguyên.", "above goes with whole points only.", "levels", i, "above");
            }

            var best = Scorer.Score(instrument, asked.Questions.ToDictionary(q => q.Id, BestAnswer, StringComparer.Ordinal), sector);
            Refuse(
                best.Total > maximum || best.Pillars.Any(p => p.Points > p.Maximum),
                $"điểm có thể vượt khỏi khoảng cho phép{named}.", $"a score can leave its range{named}.", "scoring");
        }
    }

    private void Moved(Instrument instrument, Instrument previous)
    {
        Refuse(
            instrument.Id == previous.Id && instrument.Version <= previous.Version,
            $"phiên bản phải lớn hơn {previous.Version}.", $"the version must be above {previous.Version}.", "version");
        foreach (var (id, places) in _questions)
        {
            var before = previous.Pillars.FirstOrDefault(p => p.Questions.Any(q => q.Id == id));
            var now = instrument.Pillars.First(p => p.Questions.Any(q => q.Id == id));
            Refuse(
                before is not null && before.Id != now.Id,
                $"mã {id} đã chuyển từ trụ cột {before?.Id} sang {now.Id}.", $"the id {id} moved from pillar {before?.Id} to {now.Id}.", [.. places[0].Place, "id"]);
            foreach (var (question, place) in places)
            {
                MovedOptions(question, place, previous);
            }
        }
    }

    private void MovedOptions(QuestionYaml question, object[] place, Instrument previous)
    {
        var before = previous.Questions.FirstOrDefault(q => q.Id == question.Id && q.Sectors.SequenceEqual(question.Sectors));
        for (var i = 0; before is not null && i < question.Options.Count; i++)
        {
            var option = question.Options[i];
            var same = before.Options.FirstOrDefault(o => o.Text.Vi == option.Vi);
            Refuse(
                same is not null && same.Number != InstrumentReader.NumberOf(option),
                $"{question.Id}: lựa chọn số {same?.Number} đã mang số khác.", $"{question.Id}: option {same?.Number} moved to another number.", [.. place, "options", i]);
        }
    }

    private static bool IsBefore(List<QuestionYaml> order, QuestionYaml first, QuestionYaml second) => order.IndexOf(first) < order.IndexOf(second);

    private static IEnumerable<Fraction> Steps(Question q) =>
    [
        .. q.Options.Select(o => o.Points), .. q.Scale.Select(v => v.Points), .. q.Bands.Select(b => b.Points), .. q.Pairs.Select(p => p.Points),
    ];

    private static Answer BestAnswer(Question q) => q.Kind switch
    {
        QuestionKind.Single => Answer.Of(q.Options.MaxBy(o => o.Points)!.Number),
        QuestionKind.Multiple => Answer.OfAll(q.Options.Where(o => !o.Exclusive).Select(o => o.Number)),
        QuestionKind.Grid => Answer.OfRows(q.Rows.Select(r => KeyValuePair.Create(r.Number, q.Scale[^1].Value))),
        QuestionKind.Links => Answer.OfPairs(q.Pairs.Select(p => p.Pair)),
        _ => Answer.OfRatio(new RatioOf(1, 1)),
    };
}
