# Asciidoctor, one process for all sites: fills the AsciiDoc of every site and converts it to a page.
#
# usage: fill_asciidoctor.rb VALUES.csv OUTPUT TEMPLATE.adoc
require 'asciidoctor'
require 'csv'
require 'fileutils'

values, output, template = ARGV
text = File.read(template, encoding: 'UTF-8')
CSV.foreach(values, headers: true, encoding: 'UTF-8') do |site|
  folder = File.join(output, site['site'])
  FileUtils.mkdir_p(folder)
  filled = text.gsub(/⟦(\w+)⟧/) { site[Regexp.last_match(1)] }
  page = Asciidoctor.convert(filled, standalone: true, safe: :safe)
  File.write(File.join(folder, 'runbook.html'), page)
end
