using Tracker.Domain;

namespace Tracker.Tests.Domain;

public sealed class VocabularyTests
{
    private static readonly (Fruit, string, string, string) Apple = (Fruit.Apple, "appel", "een appel", "an apple");
    private static readonly (Fruit, string, string, string) Pear = (Fruit.Pear, "peer", "een peer", "a pear");

    private enum Fruit
    {
        Apple,
        Pear,
    }

    private enum Narrow : byte
    {
        Only,
    }

    private enum Wide : long
    {
        Only,
    }

    private enum Late
    {
        Only = 1,
    }

    private enum Gapped
    {
        First,
        Third = 2,
    }

    [Fact]
    public void Says_each_name_every_way_and_reads_its_code()
    {
        var words = new Vocabulary<Fruit>(Pear, Apple);

        Assert.Equal(["appel", "peer"], words.Codes);
        Assert.Equal("een peer", words.Label(Fruit.Pear));
        Assert.Equal("an apple", words.Word(Fruit.Apple).English);
        Assert.True(words.TryParse("peer", out var read));
        Assert.Equal(Fruit.Pear, read);
        Assert.False(words.TryParse("pruim", out _));
        Assert.False(words.TryParse(null, out _));
    }

    [Fact]
    public void Needs_one_word_for_every_name()
    {
        Assert.Throws<ArgumentException>(() => new Vocabulary<Fruit>(Apple));
        Assert.Throws<ArgumentException>(() => new Vocabulary<Fruit>(Apple, Pear, Pear with { Item2 = "per" }));
        Assert.Throws<ArgumentException>(() => new Vocabulary<Fruit>(Apple, Pear with { Item2 = "appel" }));
    }

    [Fact]
    public void Refuses_names_that_are_not_counted_from_nought()
    {
        Refused((Narrow.Only, "een", "een", "one"));
        Refused((Wide.Only, "een", "een", "one"));
        Refused((Late.Only, "een", "een", "one"));
        Refused((Gapped.First, "een", "een", "one"), (Gapped.Third, "drie", "drie", "three"));

        static void Refused<TName>(params (TName, string, string, string)[] table)
            where TName : struct, Enum
        {
            var refused = Assert.Throws<ArgumentException>(() => new Vocabulary<TName>(table));
            Assert.StartsWith($"{typeof(TName).Name} does not count its names from nought.", refused.Message);
        }
    }
}
