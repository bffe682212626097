using Microsoft.Extensions.DependencyInjection;
using Tracker.Api;
using Tracker.Api.Http;
using Tracker.Projections.Dossiers;
using Tracker.Store;
using Tracker.Tests.Store;

namespace Tracker.Tests.Api.Catalogue;

public sealed class Starting_with_the_catalogue(PostgresCluster cluster)
{
    [Fact]
    public async Task Brings_it_in_once()
    {
        await using var first = await TestHost.Start(cluster, catalogue: true);
        var brought = View(first.Host);
        await using var second = await TrackerHost.Start(first.Settings);

        Assert.Equal("Wet op de politieke partijen", brought.Dossiers["wpp"].Description.Title);
        Assert.Equal(brought.Position, View(second).Position);
    }

    // Sources had another kind of stream when they came with the catalogue than when a person registered them.
    [Fact]
    public async Task Makes_the_kinds_of_stream_that_people_make()
    {
        await using var host = await TestHost.Start(cluster, catalogue: true);
        await using var source = await Database.Connect(host.Settings.ConnectionString!);
        await using var kinds = source.CreateCommand(
            "select string_agg(distinct type, ', ' order by type) from tracker.mt_streams");

        Assert.Equal("dossier, source", await kinds.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Is_left_out_when_it_is_not_wanted()
    {
        await using var host = await TestHost.Start(cluster, catalogue: false);

        Assert.Empty(View(host.Host).Dossiers);
    }

    private static TrackerView View(TrackerHost host) => host.Services.GetRequiredService<Node>().View;
}
