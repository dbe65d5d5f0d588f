using System.Text;
using Site.Publishing;
using Xunit;

namespace Site.Tests.Publishing;

public sealed class PictureSizeTests
{
    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAYAAACJmvbYAAAAC0lEQVR4nGNgGLQAAADNAAGDB3y7AAAAAElFTkSuQmCC", 7, 5)]
    [InlineData("R0lGODlhBwAFAIAAAAAAAP///ywAAAAABwAFAAACBoSPqcvtXQA7", 7, 5)]
    public void A_bitmap_says_its_size(string base64, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSizes.Of(Convert.FromBase64String(base64)));

    [Fact]
    public void A_JPEG_says_it_behind_other_segments() => Assert.Equal(
        new PictureSize(640, 480),
        PictureSizes.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0, 0]));

    [Fact]
    public void The_three_forms_of_WebP_say_it_each_in_its_way()
    {
        Assert.Equal(new PictureSize(640, 480), PictureSizes.Of([.. Riff("VP8 "), 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01]));
        Assert.Equal(new PictureSize(640, 480), PictureSizes.Of([.. Riff("VP8L"), 0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0]));
        Assert.Equal(new PictureSize(640, 480), PictureSizes.Of([.. Riff("VP8X"), 10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0]));

        static byte[] Riff(string form) => [.. "RIFF\0\0\0\0WEBP"u8, .. Encoding.ASCII.GetBytes(form)];
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480px'/>", 640, 480)]
    [InlineData("\uFEFF<?xml version='1.0'?><!DOCTYPE svg><!-- x --><svg viewBox='0 0 640,480'/>", 640, 480)]
    [InlineData("<svg width='100%' height='100%' viewBox='0 0 6.4 4.6'/>", 6, 5)]
    public void A_drawing_says_it_in_pixels_or_by_its_box(string svg, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureSizes.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<svg width='0' height='9'/>")]
    [InlineData("<svg width='99999999' height='9'/>")]
    [InlineData("<svg")]
    [InlineData("<html><svg width='1' height='1'/></html>")]
    [InlineData("\u0089PNG")]
    [InlineData("GIF8")]
    public void What_is_no_picture_or_damaged_says_nothing(string bytes) => Assert.Null(PictureSizes.Of(Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void A_cut_JPEG_says_nothing() => Assert.Null(PictureSizes.Of([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6]));
}
